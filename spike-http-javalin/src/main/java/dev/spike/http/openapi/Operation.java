package dev.spike.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What can be asked for at one address by one method, with what all methods share there. */
record Operation(String path, String method, JsonNode shared) {

  JsonNode node() {
    return shared.get(method);
  }

  String id() {
    return node().path("operationId").asText();
  }

  String summary() {
    return node().path("summary").asText();
  }

  String tag() {
    return node().path("tags").path(0).asText();
  }

  Html badge() {
    String name = method.toUpperCase(Locale.ROOT);
    return new Html().add("<b class=\"method ?\">?</b>", method, name);
  }
}
