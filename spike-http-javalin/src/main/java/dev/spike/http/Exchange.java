package dev.spike.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Stamp;
import dev.spike.domain.Texts;
import dev.spike.domain.flaw.Damage;
import dev.spike.http.json.Json;
import dev.spike.http.json.Uuids;
import java.util.Optional;
import java.util.UUID;
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

  private final Wire wire;

  Exchange(Wire wire) {
    this.wire = wire;
  }

  ObjectNode body() {
    return wire.body();
  }

  /** Whether nobody on the way could read it. */
  boolean isSecret() {
    return wire.isSecret();
  }

  /** What stands in the place of a name in the path. */
  String part(String name) {
    return wire.part(name);
  }

  /** The first header of a name. */
  Optional<String> header(String name) {
    return wire.headers(name).stream().findFirst();
  }

  /** The thing of the id in the path; what is no id is the id of nothing. */
  <T> T id(String thing, LongFunction<T> meaning) {
    String text = wire.part("id");
    return number(text)
        .map(meaning::apply)
        .orElseThrow(() -> Permitted.missing(thing + " " + Texts.shown(text)));
  }

  /** The thing of the UUID in the path; what is no UUID is the id of nothing. */
  <T> T uuid(String thing, Function<UUID, T> meaning) {
    String text = wire.part("id");
    return Uuids.read(text)
        .map(meaning)
        .orElseThrow(() -> Permitted.missing(thing + " " + Texts.shown(text)));
  }

  /** The versions of which the client has one before it. */
  Expected expected() {
    String tags = String.join(",", wire.headers("If-Match")).strip();
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
    return page(PageRequest.FIRST.limit(), PageRequest.MOST);
  }

  /** The part that is wanted of a list whose parts can have at most so many items. */
  PageRequest page(int usual, int most) {
    long limit = query("limit", Exchange::number).orElse((long) usual);
    long offset = query("offset", Exchange::number).orElse(PageRequest.FIRST.offset());
    if (limit < 1 || limit > most) {
      throw new TurnedAway(400, Texts.sentence("limit must be 1 to %d, not %d", most, limit));
    }
    return new PageRequest((int) limit, offset);
  }

  /** The meaning of a query value, if there is one. */
  <T> Optional<T> query(String name, Function<String, Optional<T>> meaning) {
    Optional<String> text = wire.query(name);
    Optional<T> read = text.flatMap(meaning);
    if (text.isPresent() && read.isEmpty()) {
      throw new TurnedAway(400, Texts.sentence("%s cannot be %s", name, Texts.shown(text.get())));
    }
    return read;
  }

  /** The same, where an empty value is none. */
  <T> Optional<T> given(String name, Function<String, Optional<T>> meaning) {
    return wire.query(name).filter(String::isEmpty).isPresent()
        ? Optional.empty()
        : query(name, meaning);
  }

  static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  void answer(String type, byte[] bytes) {
    wire.content(type, bytes);
  }

  void answer(JsonNode json) {
    answer("application/json", Json.write(json));
  }

  void answer(JsonNode json, Stamp stamp) {
    wire.header("ETag", "\"" + stamp.version() + "\"");
    answer(json);
  }

  void answerCreated(String location, JsonNode json) {
    wire.status(201);
    wire.header("Location", location);
    answer(json);
  }

  void answerCreated(String location, JsonNode json, Stamp stamp) {
    wire.status(201);
    wire.header("Location", location);
    answer(json, stamp);
  }

  /** Says that something was begun, and where to see what becomes of it. */
  void answerAccepted(String location, JsonNode json) {
    wire.status(202);
    wire.header("Location", location);
    answer(json);
  }

  void answerDeleted() {
    wire.status(204);
  }

  /** The client has what it asks for already. */
  void answerUnchanged() {
    wire.status(304);
  }

  /** Sends the client to another address. */
  void leadTo(String location) {
    wire.status(302);
    wire.header("Location", location);
  }

  /** Answers somebody who has to endure what goes wrong with it. */
  void answer(String type, byte[] bytes, Damage damage) {
    Ordeal ordeal = new Ordeal(damage);
    if (ordeal.stillness().isZero()) {
      suffer(type, bytes, ordeal);
    } else {
      wire.endure(ordeal, () -> suffer(type, bytes, ordeal));
    }
  }

  private void suffer(String type, byte[] bytes, Ordeal ordeal) {
    ordeal
        .problem()
        .ifPresent(
            problem -> {
              throw new TurnedAway(problem);
            });
    answer(type, ordeal.left(bytes));
  }

  /** Gives a header along with the answer. */
  void give(String header, String value) {
    wire.header(header, value);
  }

  <T> void answer(Page<T> page, Function<T, ObjectNode> write) {
    ArrayNode list = Json.list();
    page.items().forEach(item -> list.add(write.apply(item)));
    wire.header("X-Total-Count", Long.toString(page.total()));
    answer(list);
  }

  /** Answers with a part of a list under a name, and with the length of the whole. */
  <T> void answer(Page<T> page, String name, Function<T, ObjectNode> write) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray(name);
    page.items().forEach(item -> list.add(write.apply(item)));
    answer(json.put("total", page.total()));
  }
}
