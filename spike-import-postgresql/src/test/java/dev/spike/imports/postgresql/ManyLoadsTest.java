package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.imports.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a file takes, the table ends as a map would that is filled row by row. */
class ManyLoadsTest extends LoadingTest {

  private static final List<String> CELLS =
      List.of("a", "NULL", "\\.", "\\N", "x,y", "é\n", "\"", "a\"b", " ", "tab\t", "", "0");

  private final Map<String, List<String>> model = new TreeMap<>();
  private Random random;

  private record Row(String key, List<String> cells) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void endsAsTheRowsSay(long seed) {
    random = new Random(seed);
    for (int load = 0; load < 6; load++) {
      List<Row> rows = someRows();
      String text = text(rows);
      Loaded expected = expected(rows);
      String what = "seed %d, load %d:%n%s".formatted(seed, load, text);

      assertThat(load(text, "id")).as(what).isEqualTo(expected);

      assertThat(target.query("SELECT * FROM orders ORDER BY id COLLATE \"C\""))
          .as(what)
          .isEqualTo(
              model.entrySet().stream()
                  .map(row -> row.getKey() + "|" + String.join("|", row.getValue()))
                  .toList());
    }
  }

  /** Some that are there as they are, some that are not, sometimes one key twice. */
  private List<Row> someRows() {
    Map<String, Row> known =
        model.entrySet().stream()
            .map(row -> new Row(row.getKey(), row.getValue()))
            .collect(Collectors.toMap(Row::key, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (Row row : known.values()) {
      if (random.nextInt(10) > 0) {
        rows.add(random.nextInt(10) > 0 ? row : new Row(row.key(), cells()));
      }
    }
    for (int i = 0; i < random.nextInt(50); i++) {
      String key = "k" + random.nextInt(1_000_000);
      if (!known.containsKey(key)) {
        rows.add(new Row(key, cells()));
      }
    }
    if (!rows.isEmpty() && random.nextInt(3) == 0) {
      rows.add(new Row(rows.get(random.nextInt(rows.size())).key(), cells()));
    }
    return rows;
  }

  private List<String> cells() {
    return List.of(cell(), cell(), cell());
  }

  private String cell() {
    return random.nextInt(8) == 0 ? "null" : CELLS.get(random.nextInt(CELLS.size()));
  }

  /** The table shows nothing as the word null, so here the word stands for nothing. */
  private String text(List<Row> rows) {
    boolean odd = random.nextInt(4) == 0;
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder("id,a,b,c").append(end);
    for (Row row : rows) {
      text.append(row.key());
      row.cells().forEach(cell -> text.append(',').append(written(cell, odd)));
      text.append(end);
    }
    return text.toString();
  }

  private String written(String cell, boolean odd) {
    if (cell.equals("null")) {
      return "";
    }
    if (cell.equals("a\"b") && odd) {
      return cell;
    }
    boolean plain =
        !cell.isEmpty() && cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n');
    return plain && random.nextBoolean() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private Loaded expected(List<Row> rows) {
    Map<String, List<String>> last = new TreeMap<>();
    rows.forEach(row -> last.put(row.key(), row.cells()));
    long inserted = last.keySet().stream().filter(key -> !model.containsKey(key)).count();
    long updated =
        last.entrySet().stream()
            .filter(row -> model.containsKey(row.getKey()))
            .filter(row -> !Objects.equals(model.get(row.getKey()), row.getValue()))
            .count();
    model.putAll(last);
    return new Loaded(inserted, updated, rows.size() - inserted - updated, List.of());
  }
}
