package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A collection that one test has for itself, with its owner and a machine that polls it. */
record OwnCollection(Caller owner, Caller machine, String name, String id) {

  static final String SPIKES = "/api/admin/spike-schedules";

  private static final AtomicInteger NAMES = new AtomicInteger();

  /** A name that nothing else has. */
  static String newName() {
    return "Router " + NAMES.incrementAndGet();
  }

  static OwnCollection of(Caller owner) {
    String name = newName();
    String id = owner.post("/api/admin/collections", "{'name':'%s'}".formatted(name)).at("/id");
    return new OwnCollection(owner, owner.machine(), name, id);
  }

  /** The same collection, asked for at another node. */
  OwnCollection at(ServedJar node) {
    return new OwnCollection(owner.at(node), machine.at(node), name, id);
  }

  String path() {
    return "/api/admin/collections/" + id;
  }

  /** Asks for a new field of a type of collection; members are as in JSON, with single quotes. */
  Reply field(String type, String fieldName, String members) {
    return owner.post(
        path() + "/fields",
        "{'collection_type':'%s','field_name':'%s',%s}".formatted(type, fieldName, members));
  }

  /** The path of a new Performance field. */
  String add(String fieldName, String members) {
    return field("Performance", fieldName, members).is(201).location();
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String dataPath(String type) {
    return dataPath(name, type);
  }

  static String dataPath(String name, String type) {
    return "/api/data/" + URLEncoder.encode(name, UTF_8).replace("+", "%20") + "/" + type;
  }

  Reply poll(String type) {
    return machine.get(dataPath(type));
  }

  Reply poll() {
    return poll("performance");
  }

  /** The Performance values of the next draw. */
  JsonNode draw() {
    return poll().is(200).json().get("data");
  }

  /** The next values of one Performance field, as they are written. */
  List<String> next(int count, String fieldName) {
    return Stream.generate(() -> draw().get(fieldName).asText()).limit(count).toList();
  }

  /** Asks for a spike; the changes are objects of its fields, with single quotes. */
  Reply plan(Object start, Object end, String... changes) {
    return planMore("", start, end, changes);
  }

  /** Asks for a spike about which more is said, each member followed by a comma. */
  Reply planMore(String more, Object start, Object end, String... changes) {
    return owner.post(
        SPIKES,
        "{'collection_id':%s,'name':'Peak',%s'start_datetime':'%s','end_datetime':'%s','spike_fields':[%s]}"
            .formatted(id, more, start, end, String.join(",", changes)));
  }

  /** A spike that runs already, and for an hour. */
  Reply runningSpike(String... changes) {
    Instant now = Instant.now();
    return plan(now.minusSeconds(60), now.plusSeconds(3600), changes).is(201);
  }

  /** What a spike shall change of a field. */
  static String change(String field, String members) {
    return "{'original_field_id':%s,%s}".formatted(id(field), members);
  }
}
