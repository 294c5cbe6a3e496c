package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.chart.Bar;
import dev.spike.cli.chart.Chart;
import dev.spike.cli.chart.Curve;
import dev.spike.cli.chart.Glyphs;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.work.Lists;
import dev.spike.http.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A preview as people see it, and as lines for programs.
 *
 * @param all whether also those fields are drawn that do not differ
 */
record PreviewView(Trial trial, boolean all, TimeWriter writer, Console console) {

  private static final int MILLIS = 3;

  /** Draws it. */
  void print(JsonNode preview, Paper paper) {
    List<Instant> times = times(preview);
    Instant to = instant(preview, "to");
    List<Bar> bars = new ArrayList<>();
    preview.path("spikes").forEach(spike -> bars.add(bar(spike)));
    List<JsonNode> fields = Lists.of(preview.path("fields"));
    List<JsonNode> other = fields.stream().filter(field -> !isSame(field)).toList();
    List<JsonNode> shown = all || other.isEmpty() ? fields : other;
    paper.line(paper.styled(Style.HEADING, heading(preview)));
    paper.line("");
    new Chart(times, to, writer.zone(), writer.now(), bars, Glyphs.of(System.getenv()))
        .print(shown.stream().map(this::curve).toList(), paper);
    if (shown.size() < fields.size()) {
      int rest = fields.size() - shown.size();
      console.remark(
          (rest == 1 ? "One more field is" : rest + " more fields are")
              + " the same with the spike and without it; --field NAME shows only that.");
    }
  }

  private static boolean isSame(JsonNode field) {
    return field.path("values").equals(field.path("base"));
  }

  private String heading(JsonNode preview) {
    Duration step =
        Duration.ofMillis(preview.path("step").decimalValue().movePointRight(MILLIS).longValue());
    return preview.path("collection").asText()
        + ", "
        + writer.stretch(instant(preview, "from"), instant(preview, "to"))
        + " ("
        + writer.zone().getId()
        + "), a point every "
        + (step.toSeconds() == 0 ? step.toMillis() + "ms" : Lengths.write(step));
  }

  private Bar bar(JsonNode json) {
    SpikeFacts spike = new SpikeFacts(json);
    Instant now = writer.now();
    Bar.State state =
        now.isBefore(spike.start())
            ? Bar.State.COMING
            : now.isBefore(spike.end()) ? Bar.State.RUNNING : Bar.State.OVER;
    return new Bar(spike.start(), spike.end(), spike.name(), state);
  }

  private Curve curve(JsonNode field) {
    String name = field.path("field_name").asText();
    String before = trial.before(name).map(rule -> ": " + rule).orElse("");
    String under = trial.under(name).map(rule -> "  (under the spike " + rule + ")").orElse("");
    return new Curve(
        name + before + under, numbers(field.path("values")), numbers(field.path("base")));
  }

  private static List<OptionalDouble> numbers(JsonNode values) {
    return Lists.of(values).stream()
        .map(
            value ->
                value.isNull() ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue()))
        .toList();
  }

  private static Instant instant(JsonNode json, String member) {
    return Instant.parse(json.path(member).asText());
  }

  private static List<Instant> times(JsonNode preview) {
    return Lists.of(preview.path("times_epoch")).stream()
        .map(JsonNode::decimalValue)
        .map((BigDecimal seconds) -> seconds.movePointRight(MILLIS).longValue())
        .map(Instant::ofEpochMilli)
        .toList();
  }

  /** A line for each field at each time. */
  static ArrayNode lines(JsonNode preview) {
    List<Instant> times = times(preview);
    ArrayNode lines = Json.list();
    for (int i = 0; i < times.size(); i++) {
      for (JsonNode field : preview.path("fields")) {
        ObjectNode line = lines.addObject();
        line.put("time", times.get(i).toString()).put("spike", spikeAt(preview, i));
        line.set("field", field.get("field_name"));
        line.set("value", field.path("values").get(i));
        line.set("base", field.path("base").get(i));
      }
    }
    return lines;
  }

  private static String spikeAt(JsonNode preview, int sample) {
    for (JsonNode spike : preview.path("spikes")) {
      int first = spike.path("first_sample").asInt();
      if (sample >= first && sample < first + spike.path("samples").asInt()) {
        return spike.path("name").asText();
      }
    }
    return "";
  }
}
