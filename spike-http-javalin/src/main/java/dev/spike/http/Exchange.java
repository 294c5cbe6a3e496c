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
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One request and its answer, in the conventions that all routes share. */
final class Exchange {

  /** A tag of a list; those of ours are strong and have a number within. */
  private static final Pattern TAG = Pattern.compile("(W/)?\"(?:([1-9]\\d{0,17})|[^\"]*)\"");

  private static final int WEAK = 1;
  private static final int VERSION = 2;

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

  /** The versions of which the client has one before it. */
  Expected expected() {
    String tags = String.join(",", Collections.list(context.req().getHeaders("If-Match"))).strip();
    if (tags.isEmpty() || tags.equals("*")) {
      return Expected.ANY;
    }
    return Expected.oneOf(
        TAG.matcher(tags)
            .results()
            .filter(tag -> tag.group(WEAK) == null && tag.group(VERSION) != null)
            .map(tag -> Long.parseLong(tag.group(VERSION)))
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
      throw new TurnedAway(400, Texts.sentence("%s cannot be %s", name, Texts.shown(text.get())));
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
