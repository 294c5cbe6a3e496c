package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that came from within this process. */
final class Call implements Wire {

  private static final String TYPE = "Content-Type";

  private final Ask ask;
  private final Map<String, String> headers = new HashMap<>();
  private Map<String, String> parts = Map.of();
  private int status = 200;
  private byte[] content = {};

  Call(Ask ask) {
    this.ask = ask;
  }

  Ask ask() {
    return ask;
  }

  /** The same request, now that it is known what the parts of its path mean. */
  Call at(Map<String, String> known) {
    parts = known;
    return this;
  }

  Reply reply() {
    return new Reply(status, headers, content);
  }

  Reply reply(Problem problem) {
    Map<String, String> all = new HashMap<>(problem.headers());
    all.put(TYPE, Problem.MEDIA_TYPE);
    return new Reply(problem.status(), all, problem.json());
  }

  @Override
  public String part(String name) {
    return parts.get(name);
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(ask.query().get(name));
  }

  @Override
  public List<String> headers(String name) {
    return Optional.ofNullable(ask.headers().get(name)).stream().toList();
  }

  @Override
  public ObjectNode body() {
    return ask.body().orElseGet(Json::object);
  }

  @Override
  public boolean isSecret() {
    return true;
  }

  @Override
  public void status(int answered) {
    status = answered;
  }

  @Override
  public void header(String name, String value) {
    headers.put(name, value);
  }

  /** There is no net in between that could be slow. */
  @Override
  public void endure(Ordeal ordeal, Runnable answer) {
    answer.run();
  }

  @Override
  public void content(String type, byte[] bytes) {
    headers.put(TYPE, type);
    content = bytes;
  }
}
