package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.CsvShape;
import dev.spike.domain.imports.DateStyle;
import dev.spike.domain.imports.Delimiter;
import dev.spike.domain.imports.Encoding;
import dev.spike.domain.imports.Glob;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How files are loaded, as members of a project's configuration. */
final class LoadRuleJson {

  private static final Shape<Glob> PATTERN = Shape.text(Glob::new);
  private static final Shape<Identifier> IDENTIFIER = Shape.text(Identifier::new);
  private static final Shape<List<Identifier>> IDENTIFIERS = Shape.list(IDENTIFIER);
  private static final Shape<Delimiter> DELIMITER = Shape.text(Delimiter::parse);
  private static final Shape<Encoding> ENCODING = Shape.text(Encoding::new);
  private static final Shape<DateStyle> DATE_STYLE = Shape.text(DateStyle::parse);
  private static final Shape<Integer> LINES = Shape.whole(LoadRuleJson::lines);
  private static final Shape<List<Map.Entry<String, Identifier>>> COLUMNS =
      Shape.byName((name, column) -> Map.entry(name, IDENTIFIER.of(column)));
  private static final Words WORDS = new Words(Map.of("skipped", "skiprows"));

  private LoadRuleJson() {}

  /** Writes the rule for files that no other rule fits. */
  static ObjectNode write(LoadRule rule) {
    ObjectNode json = Json.object().put("file_pattern", rule.pattern().pattern());
    writeTerms(rule, json);
    return json;
  }

  /** Writes the rule for files of some names. */
  static ObjectNode write(TableRule table) {
    LoadRule rule = table.rule();
    ObjectNode json =
        Json.object()
            .put("file_pattern", rule.pattern().pattern())
            .put("target_table", table.table().text());
    ObjectNode columns = Json.object();
    rule.columns().forEach((name, column) -> columns.put(name, column.text()));
    json.set("column_mapping", columns);
    writeTerms(rule, json);
    return json;
  }

  private static void writeTerms(LoadRule rule, ObjectNode into) {
    ArrayNode key = into.putArray("primary_key");
    rule.primaryKey().forEach(column -> key.add(column.text()));
    into.put("delimiter", rule.csv().delimiter().toString())
        .put("encoding", rule.csv().encoding().name())
        .put("skiprows", rule.csv().skippedLines())
        .put("rebuild_table", rule.rebuild())
        .put("datestyle", rule.dateStyle().map(DateStyle::name).orElse(null))
        .put("schema", rule.schema().text());
  }

  /** Reads the rule for files that no other rule fits. */
  static LoadRule read(ObjectNode json) {
    Members members = new Members(json);
    Glob pattern = members.optional("file_pattern", PATTERN).orElse(LoadRule.USUAL.pattern());
    Optional<LoadRule> rule = terms(members, pattern, Map.of(), LoadRule.USUAL);
    return members.made(rule::orElseThrow);
  }

  /** Reads the rule for files of some names; what it does not say is as in the rule for others. */
  static TableRule read(ObjectNode json, LoadRule others) {
    Members members = new Members(json);
    Optional<Glob> pattern = members.required("file_pattern", PATTERN);
    Optional<Identifier> table = members.required("target_table", IDENTIFIER);
    Map<String, Identifier> columns = new LinkedHashMap<>();
    members
        .nullable("column_mapping", COLUMNS)
        .ifPresent(all -> all.forEach(each -> columns.put(each.getKey(), each.getValue())));
    Optional<LoadRule> rule = terms(members, pattern.orElse(others.pattern()), columns, others);
    return members.made(() -> new TableRule(table.orElseThrow(), rule.orElseThrow()));
  }

  private static Optional<LoadRule> terms(
      Members members, Glob pattern, Map<String, Identifier> columns, LoadRule otherwise) {
    Change<Optional<List<Identifier>>> key = members.clearable("primary_key", LoadRuleJson::key);
    Optional<CsvShape> csv = csv(members, otherwise.csv());
    Optional<Boolean> rebuild = members.optional("rebuild_table", Shape.truth());
    Change<Optional<DateStyle>> dateStyle = members.clearable("datestyle", DATE_STYLE);
    Optional<Identifier> schema = members.optional("schema", IDENTIFIER);
    return members.part(
        Words.SAME,
        () ->
            new LoadRule(
                pattern,
                key.over(Optional.of(otherwise.primaryKey())).orElse(List.of()),
                csv.orElseThrow(),
                rebuild.orElse(otherwise.rebuild()),
                dateStyle.over(otherwise.dateStyle()),
                schema.orElse(otherwise.schema()),
                columns),
        csv);
  }

  private static Optional<CsvShape> csv(Members members, CsvShape otherwise) {
    Optional<Delimiter> delimiter = members.optional("delimiter", DELIMITER);
    Optional<Encoding> encoding = members.optional("encoding", ENCODING);
    Optional<Integer> skipped = members.optional("skiprows", LINES);
    return members.part(
        WORDS,
        () ->
            new CsvShape(
                delimiter.orElse(otherwise.delimiter()),
                encoding.orElse(otherwise.encoding()),
                skipped.orElse(otherwise.skippedLines())));
  }

  /** One column, or several. */
  private static List<Identifier> key(JsonNode json) {
    if (json.isTextual()) {
      return List.of(IDENTIFIER.of(json));
    }
    if (json.isArray()) {
      return IDENTIFIERS.of(json);
    }
    throw new Refusal(Refusal.Kind.INVALID, "the name of a column or a list of them is needed");
  }

  private static int lines(long number) {
    return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number));
  }
}
