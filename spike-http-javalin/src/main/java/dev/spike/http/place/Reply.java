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
import dev.spike.http.json.Malformed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** An answer in the terms of the service's contract. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

  private static final int FIRST_YES = 200;
  private static final int FIRST_TURN = 300;
  private static final Set<Integer> AWAY = Set.of(502, 503, 504);
  private static final String PROBLEM = "problem+json";

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
    JsonNode answer = required();
    if (answer instanceof ObjectNode object) {
      return object;
    }
    if (answer.isMissingNode()) {
      return Json.object();
    }
    throw stranger();
  }

  /** What was asked for, as a list. */
  public ArrayNode list() {
    JsonNode answer = required();
    if (answer instanceof ArrayNode list) {
      return list;
    }
    if (answer.isMissingNode()) {
      return Json.list();
    }
    throw stranger();
  }

  /** What was asked for, if the answer has a body at all. */
  public JsonNode required() {
    if (!isYes()) {
      throw no();
    }
    return body.length == 0 ? MissingNode.getInstance() : json("json");
  }

  /** Whether the answer is what was asked for. */
  public boolean isYes() {
    return status >= FIRST_YES && status < FIRST_TURN;
  }

  /** Whether it says no in the way that a Spike does. */
  public boolean isProblem() {
    return header("Content-Type").orElse("").contains(PROBLEM);
  }

  private RuntimeException no() {
    JsonNode problem = json(PROBLEM);
    String detail = problem.path("detail").asText();
    List<Fault> faults =
        StreamSupport.stream(problem.path("errors").spliterator(), false)
            .map(each -> new Fault(each.path("pointer").asText(), each.path("detail").asText()))
            .toList();
    return Kinds.of(status)
        .<RuntimeException>map(
            kind -> faults.isEmpty() ? new Refusal(kind, detail) : new Refusal(kind, faults))
        .orElseGet(() -> failure(detail));
  }

  private RuntimeException failure(String detail) {
    return AWAY.contains(status)
        ? new Unavailable(detail)
        : new Broken(Texts.sentence("the service failed (%d): %s", status, detail));
  }

  /** The body, which a Spike writes in a type of this name; others may send anything. */
  private JsonNode json(String type) {
    if (!header("Content-Type").orElse("").contains(type)) {
      throw stranger();
    }
    try {
      return Json.tree(body);
    } catch (Malformed e) {
      throw stranger();
    }
  }

  private Unavailable stranger() {
    String why =
        isYes()
            ? "it says something else than a Spike would"
            : Texts.sentence("it says %d to this request", status);
    return new Unavailable("what answers there is no Spike (" + why + "); is the address right?");
  }
}
