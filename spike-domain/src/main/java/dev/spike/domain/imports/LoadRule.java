package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How files of some names are loaded.
 *
 * @param primaryKey the columns by which rows are told apart; rows are only added if there are none
 * @param rebuild whether the table is emptied first
 * @param columns what columns of the file are called in the table, if otherwise
 */
public record LoadRule(
    Glob pattern,
    List<Identifier> primaryKey,
    CsvShape csv,
    boolean rebuild,
    Optional<DateStyle> dateStyle,
    Identifier schema,
    Map<String, Identifier> columns) {

  /** What holds if nobody says otherwise. */
  public static final LoadRule USUAL =
      new LoadRule(
          new Glob("*.csv"),
          List.of(),
          CsvShape.USUAL,
          false,
          Optional.empty(),
          new Identifier("public"),
          Map.of());

  public LoadRule {
    Objects.requireNonNull(pattern);
    Objects.requireNonNull(csv);
    Objects.requireNonNull(dateStyle);
    Objects.requireNonNull(schema);
    primaryKey = List.copyOf(primaryKey);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    new Faults()
        .check(
            new HashSet<>(primaryKey).size() == primaryKey.size(),
            "primary_key",
            "a column can stand in the primary key only once")
        .check(
            new HashSet<>(columns.values()).size() == columns.size(),
            "column_mapping",
            "two columns of a file cannot go to the same column")
        .check(
            columns.keySet().stream().allMatch(Texts::areStorable),
            "column_mapping",
            "a column must not have a null character or half a surrogate pair in its name")
        .refuseIfAny();
  }
}
