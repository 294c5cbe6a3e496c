package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.truth.Account;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.truth.Mark;
import dev.spike.domain.truth.TruthWindow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The truth about what was generated: in our words, and as other programs read it. */
public final class TruthJson {

  private static final DateTimeFormatter NAB_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TruthJson() {}

  /** Writes what was abnormal, and in what way. */
  public static ObjectNode write(Account account) {
    ObjectNode json =
        Json.object()
            .put("collection_id", account.collection().number())
            .put("collection", account.name().text())
            .put("from", account.span().start().toString())
            .put("to", account.span().end().toString());
    ArrayNode windows = json.putArray("windows");
    account.windows().forEach(window -> windows.add(write(window)));
    return json;
  }

  /** Writes one window. */
  public static ObjectNode write(TruthWindow window) {
    ObjectNode json =
        Json.object()
            .put("start_datetime", window.window().start().toString())
            .put("end_datetime", window.window().end().toString())
            .put("spike_id", window.spike().number())
            .put("spike", window.name().text());
    ArrayNode marks = json.putArray("marks");
    window.marks().forEach(mark -> marks.add(write(mark)));
    return json;
  }

  private static ObjectNode write(Mark mark) {
    return Json.object()
        .put("field_name", mark.field().map(FieldName::text).orElse(null))
        .put("kind", mark.kind().word());
  }

  /** Writes windows as the Numenta Anomaly Benchmark keeps them, under the name of a data file. */
  public static ObjectNode nab(Account account) {
    ObjectNode json = Json.object();
    ArrayNode windows = json.putArray(account.name().text() + ".csv");
    for (TruthWindow window : account.windows()) {
      windows
          .addArray()
          .add(NAB_TIME.format(window.window().start()))
          .add(NAB_TIME.format(window.window().end()));
    }
    return json;
  }

  /** Writes annotations of regions, as Grafana shows them. */
  public static ArrayNode regions(Account account) {
    ArrayNode regions = Json.list();
    for (TruthWindow window : account.windows()) {
      ObjectNode region = regions.addObject();
      region.put("time", millis(window.window().start()));
      region.put("timeEnd", millis(window.window().end()));
      ArrayNode tags = region.putArray("tags");
      window.tags(account.name()).forEach(tags::add);
      region.put("text", window.text());
    }
    return regions;
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
