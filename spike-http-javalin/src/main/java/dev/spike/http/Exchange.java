package dev.spike.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One request and its answer, in the conventions that all routes share. */
final class Exchange {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  private final Context context;

  Exchange(Context context) {
    this.context = context;
  }

  Context context() {
    return context;
  }

  ObjectNode body() {
    return new Body(context).json();
  }

  /** The thing of the id in the path; what is no id is the id of nothing. */
  <T> T id(String thing, LongFunction<T> meaning) {
    String text = context.pathParam("id");
    return number(text)
        .map(meaning::apply)
        .orElseThrow(() -> Permitted.missing(thing + " " + Texts.shown(text)));
  }

  /** The versions that the client names; a tag that is weak or not ours is no version. */
  Expected expected() {
    String header = Optional.ofNullable(context.header("If-Match")).orElse("*").strip();
    if (header.equals("*")) {
      return Expected.ANY;
    }
    return Expected.oneOf(
        TAG.matcher(header)
            .results()
            .map(tag -> VERSION.matcher(tag.group()))
            .filter(Matcher::matches)
            .map(version -> Long.parseLong(version.group(1)))
            .collect(Collectors.toSet()));
  }

  /** The part of a list that is wanted. */
  PageRequest page() {
    int limit =
        query("limit", Exchange::number)
            .map(wanted -> (int) Math.min(wanted, Integer.MAX_VALUE))
            .orElse(PageRequest.FIRST.limit());
    long offset = query("offset", Exchange::number).orElse(PageRequest.FIRST.offset());
    try {
      return new PageRequest(limit, offset);
    } catch (Refusal refusal) {
      throw new TurnedAway(400, refusal.getMessage());
    }
  }

  /** The meaning of a query value, if there is one. */
  <T> Optional<T> query(String name, Function<String, Optional<T>> meaning) {
    Optional<String> text = Optional.ofNullable(context.queryParam(name));
    Optional<T> read = text.flatMap(meaning);
    if (text.isPresent() && read.isEmpty()) {
      throw new TurnedAway(400, "%s cannot be %s".formatted(name, Texts.shown(text.get())));
    }
    return read;
  }

  static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  void answer(JsonNode json) {
    context.contentType("application/json").result(Json.write(json));
  }

  void answer(JsonNode json, Stamp stamp) {
    context.header("ETag", "\"" + stamp.version() + "\"");
    answer(json);
  }

  void answerCreated(String location, JsonNode json) {
    context.status(201).header("Location", location);
    answer(json);
  }

  void answerCreated(String location, JsonNode json, Stamp stamp) {
    context.status(201).header("Location", location);
    answer(json, stamp);
  }

  void answerDeleted() {
    context.status(204);
  }

  <T> void answer(Page<T> page, Function<T, ObjectNode> write) {
    ArrayNode list = Json.list();
    page.items().forEach(item -> list.add(write.apply(item)));
    context.header("X-Total-Count", Long.toString(page.total()));
    answer(list);
  }
}
