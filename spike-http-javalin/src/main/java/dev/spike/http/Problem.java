package dev.spike.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Fault;
import dev.spike.http.json.Json;
import java.util.List;
import java.util.Map;

/** What went wrong, as clients are told it (RFC 9457), with headers that help them further. */
record Problem(int status, String detail, List<Fault> faults, Map<String, String> headers) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int MOST_FAULTS = 100;

  static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of(), Map.of());
  }

  static Problem of(int status, String detail, String header, String value) {
    return new Problem(status, detail, List.of(), Map.of(header, value));
  }

  byte[] json() {
    ObjectNode json =
        Json.object()
            .put("type", "about:blank")
            .put("title", Titles.of(status))
            .put("status", status)
            .put("detail", detail);
    if (!faults.isEmpty()) {
      ArrayNode errors = json.putArray("errors");
      faults.stream()
          .limit(MOST_FAULTS)
          .forEach(
              fault ->
                  errors.addObject().put("pointer", fault.pointer()).put("detail", fault.detail()));
    }
    return Json.write(json);
  }
}
