package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of a spike, in a line. */
final class SpikeText {

  private SpikeText() {}

  static String of(JsonNode spike) {
    String before = said(spike.path("before"));
    String after = said(spike.path("after"));
    return named(spike) + ": " + turn(before, after);
  }

  private static String turn(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before + after;
    }
    return before.equals(after)
        ? "takes over what changes about the fields"
        : before + " -> " + after;
  }

  static String over(JsonNode spike, String collection) {
    return named(spike) + " of " + collection + " is over, and not planned";
  }

  private static String named(JsonNode spike) {
    return "spike " + spike.path("name").asText() + ", " + when(spike);
  }

  private static String when(JsonNode spike) {
    return spike.has("recurs")
        ? spike.path("recurs").asText()
        : spike.path("start_datetime").asText() + " to " + spike.path("end_datetime").asText();
  }

  private static String said(JsonNode spike) {
    if (!spike.isObject()) {
      return "";
    }
    List<String> rules = new ArrayList<>();
    for (Map.Entry<String, JsonNode> rule : spike.path("set").properties()) {
      rules.add(rule.getKey() + " " + rule.getValue().asText());
    }
    String set = rules.isEmpty() ? "nothing set" : String.join(", ", rules);
    boolean shares = spike.path("continuity").asText().equals("shared");
    List<String> notes = new ArrayList<>(shares ? List.of("shared") : List.of());
    if (spike.has("priority")) {
      notes.add("priority " + spike.path("priority").asText());
    }
    spike.path("faults").forEach(fault -> notes.add(fault.asText()));
    return notes.isEmpty() ? set : set + " (" + String.join(", ", notes) + ")";
  }
}
