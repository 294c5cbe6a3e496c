package dev.spike.http.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** An answer in the terms of the service's contract. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

  private static final int FIRST_NO = 400;

  public Reply {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** A header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** What was asked for, as one thing; what the service said no to is thrown. */
  public ObjectNode object() {
    return required() instanceof ObjectNode object ? object : Json.object();
  }

  /** What was asked for, as a list. */
  public ArrayNode list() {
    return required() instanceof ArrayNode list ? list : Json.list();
  }

  /** What was asked for, if the answer has a body at all. */
  public JsonNode required() {
    if (status >= FIRST_NO) {
      throw no();
    }
    return body.length == 0 ? MissingNode.getInstance() : Json.tree(body);
  }

  private RuntimeException no() {
    if (body.length == 0 || !header("Content-Type").orElse("").contains("json")) {
      return new Unavailable(
          Texts.sentence("what answers there is no Spike: it says %d to this request", status));
    }
    JsonNode problem = Json.tree(body);
    String detail = problem.path("detail").asText();
    List<Fault> faults =
        StreamSupport.stream(problem.path("errors").spliterator(), false)
            .map(each -> new Fault(each.path("pointer").asText(), each.path("detail").asText()))
            .toList();
    return Kinds.of(status)
        .<RuntimeException>map(
            kind -> faults.isEmpty() ? new Refusal(kind, detail) : new Refusal(kind, faults))
        .orElseGet(() -> new Unavailable(detail));
  }
}
