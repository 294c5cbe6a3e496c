package dev.spike.cli.draw;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.TruthWalk;
import dev.spike.domain.truth.TruthWindow;
import dev.spike.http.json.CsvCells;
import dev.spike.http.json.Json;
import dev.spike.http.json.TruthJson;
import dev.spike.http.json.TruthTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where it is written which of the rows that were generated are abnormal, and how. */
final class TruthFile {

  private static final String TABLE = ".csv";
  private static final String WINDOWS = ".json";

  private final Path file;
  private final boolean isTable;

  /** A file of a name that says what shall stand in it. */
  TruthFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(TABLE) && !name.endsWith(WINDOWS)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "a file of the truth ends in %s, for a line per value, or in %s, for windows; %s does"
                  + " neither",
              TABLE, WINDOWS, Texts.shown(file.toString())));
    }
    this.file = file;
    isTable = name.endsWith(TABLE);
  }

  /** What was generated: whose, under which spikes, and when. */
  record Span(Optional<String> name, CollectionType type, SpikeCalendar calendar, Window window) {

    TruthWalk walk() {
      return new TruthWalk(calendar, window);
    }
  }

  /** Writes the truth about rows, which are drawn again for it. */
  void write(Feed rows, Span span) {
    try (Draft draft = Draft.of(file)) {
      try (Writer out = writer(draft.out())) {
        if (isTable) {
          writeTable(rows, span, out);
        } else {
          writeWindows(span, out);
        }
      }
      draft.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  private static void writeTable(Feed rows, Span span, Writer out) throws IOException {
    out.write(TruthTable.HEADER);
    TruthWalk walk = span.walk();
    Optional<TruthWindow> next = next(walk);
    Cells cells = Cells.none();
    while (rows.hasNext()) {
      Row row = rows.next();
      while (next.filter(window -> !window.window().end().isAfter(row.at())).isPresent()) {
        next = next(walk);
      }
      Optional<TruthWindow> window = next.filter(each -> each.isAt(row.at()));
      List<String> fields = fields(rows.names(), row, window, span.type());
      if (!cells.fit(window, fields)) {
        cells = Cells.of(window, fields, span.type());
      }
      cells.write(row, out);
    }
  }

  /** Those that have a value, and those that ought to have one. */
  private static List<String> fields(
      List<String> names, Row row, Optional<TruthWindow> window, CollectionType type) {
    return names.stream().filter(name -> row.has(name) || isMarked(window, type, name)).toList();
  }

  private static boolean isMarked(Optional<TruthWindow> window, CollectionType type, String name) {
    return window.filter(each -> each.concerns(type, new FieldName(name))).isPresent();
  }

  private static Optional<TruthWindow> next(TruthWalk walk) {
    return walk.hasNext() ? Optional.of(walk.next()) : Optional.empty();
  }

  /** What stands in the lines of rows before and after their values, while nothing changes. */
  private record Cells(Optional<TruthWindow> window, List<String> fields, List<String> after) {

    static Cells none() {
      return new Cells(Optional.empty(), List.of(), List.of());
    }

    static Cells of(Optional<TruthWindow> window, List<String> fields, CollectionType type) {
      List<String> after = new ArrayList<>();
      String spike = window.map(each -> CsvCells.cell(each.name().text())).orElse("");
      for (String field : fields) {
        boolean abnormal = isMarked(window, type, field);
        after.add((abnormal ? ",1," : ",0,") + spike + "\n");
      }
      return new Cells(window, fields, after);
    }

    boolean fit(Optional<TruthWindow> other, List<String> wanted) {
      return window.equals(other) && fields.equals(wanted);
    }

    void write(Row row, Writer out) throws IOException {
      String at = row.at() + ",";
      for (int i = 0; i < fields.size(); i++) {
        out.write(at);
        out.write(CsvCells.cell(fields.get(i)));
        out.write(',');
        String field = fields.get(i);
        out.write(row.has(field) ? CsvCells.cell(row.getText(field)) : "");
        out.write(after.get(i));
      }
    }
  }

  private static void writeWindows(Span span, Writer out) throws IOException {
    try (JsonGenerator json = Json.factory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("collection", span.name().orElse(null));
      json.writeStringField("from", span.window().start().toString());
      json.writeStringField("to", span.window().end().toString());
      json.writeFieldName("windows");
      json.writeStartArray();
      for (TruthWalk walk = span.walk(); walk.hasNext(); ) {
        ObjectNode window = TruthJson.write(walk.next());
        // In a file, a spike has a number that is nobody's.
        window.remove("spike_id");
        json.writeRawValue(new String(Json.write(window), StandardCharsets.UTF_8));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
