package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.schedule.Cadence;
import dev.spike.application.schedule.Forecast;
import dev.spike.application.schedule.ForecastQuery;
import dev.spike.application.schedule.Outlook;
import dev.spike.application.schedule.Trial;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Previews of what polls will get. */
public final class ForecastJson {

  private static final BigDecimal SHORTEST_STEP = new BigDecimal("0.001");
  private static final BigDecimal LONGEST_STEP =
      BigDecimal.valueOf(Duration.ofDays(366).toSeconds());
  private static final int MILLIS = 3;

  private static final Shape<Duration> STEP = json -> step(Shape.number().of(json));
  private static final Shape<ObjectNode> SPIKE = Shape.object(object -> object);
  private static final Shape<List<FieldName>> FIELDS = Shape.list(Shape.text(FieldName::new));

  private ForecastJson() {}

  /**
   * Reads what somebody wants to foresee. The spike is written as for planning it, but may do
   * without a name; beside the id of one that there is, as for changing it.
   */
  public static ForecastQuery query(
      ObjectNode json, Function<CollectionId, Optional<Fields>> fields) {
    Members members = new Members(json);
    Optional<CollectionId> collection =
        members.required("collection_id", Shape.whole(CollectionId::new));
    Optional<SpikeId> id = members.nullable("spike_id", Shape.whole(SpikeId::new));
    Optional<ObjectNode> spike = members.nullable("spike", SPIKE);
    members.check(
        spike.map(draft -> draft.path("collection_id")).stream()
            .allMatch(same -> same.isMissingNode() || same.equals(json.get("collection_id"))),
        "spike/collection_id",
        "a spike is previewed on the collection that is looked at");
    Optional<List<FieldName>> names = members.nullable("fields", FIELDS);
    Optional<Cadence> cadence = cadence(members);
    Optional<Trial> trial =
        id.isEmpty() && spike.isEmpty()
            ? Optional.empty()
            : members.part("spike", () -> trial(collection, id, spike, fields));
    return members.made(
        () ->
            new ForecastQuery(
                collection.orElseThrow(), cadence.orElseThrow(), trial, names.orElse(List.of())));
  }

  private static Optional<Cadence> cadence(Members members) {
    Optional<Instant> from = members.required("from", Shape.instant());
    Optional<Instant> to = members.required("to", Shape.instant());
    Optional<Duration> step = members.required("step", STEP);
    return members.part(
        Words.SAME,
        () -> new Cadence(from.orElseThrow(), to.orElseThrow(), step.orElseThrow()),
        from,
        to,
        step);
  }

  private static Duration step(BigDecimal seconds) {
    if (seconds.compareTo(SHORTEST_STEP) < 0 || seconds.compareTo(LONGEST_STEP) > 0) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a step is a number of seconds from " + SHORTEST_STEP + " to " + LONGEST_STEP);
    }
    return Duration.ofMillis(seconds.movePointRight(MILLIS).longValue());
  }

  private static Trial trial(
      Optional<CollectionId> collection,
      Optional<SpikeId> id,
      Optional<ObjectNode> spike,
      Function<CollectionId, Optional<Fields>> fields) {
    if (id.isPresent()) {
      return new Trial.Changed(id.get(), spike.map(SpikeJson::change));
    }
    ObjectNode whole = Json.object().put("name", "preview");
    whole.setAll(spike.orElseThrow());
    whole.put("collection_id", collection.map(CollectionId::number).orElse(0L));
    return new Trial.Planned(SpikeJson.newSpike(whole, fields));
  }

  /** Writes a preview: the times once, and for each field its values beside them. */
  public static ObjectNode write(Forecast forecast) {
    Cadence cadence = forecast.cadence();
    ObjectNode json =
        Json.object()
            .put("collection_id", forecast.collection().number())
            .put("collection", forecast.name().text())
            .put("from", cadence.from().toString())
            .put("to", cadence.to().toString())
            .put("step", seconds(cadence.step().toMillis()));
    ArrayNode spikes = json.putArray("spikes");
    forecast.spikes().forEach(spike -> spikes.add(write(forecast, spike)));
    ArrayNode times = json.putArray("times_epoch");
    cadence.instants().forEach(instant -> times.add(seconds(instant.toEpochMilli())));
    ArrayNode fields = json.putArray("fields");
    forecast.fields().forEach(field -> fields.add(write(field)));
    return json;
  }

  private static ObjectNode write(Forecast forecast, Spike spike) {
    ObjectNode json = Json.object();
    if (forecast.isKept(spike)) {
      json.put("id", spike.id().number());
    }
    int first = forecast.cadence().before(spike.window().start());
    int end = forecast.cadence().before(spike.window().end());
    return json.put("name", spike.name().text())
        .put("start_datetime", spike.window().start().toString())
        .put("end_datetime", spike.window().end().toString())
        .put("is_previewed", forecast.tried().filter(spike.id()::equals).isPresent())
        .put("first_sample", first)
        .put("samples", end - first);
  }

  private static ObjectNode write(Outlook outlook) {
    ObjectNode json =
        Json.object()
            .put("field_name", outlook.field().name().text())
            .put("value_type", outlook.field().rule().type().name());
    write(outlook.values(), json.putArray("values"));
    write(outlook.base(), json.putArray("base"));
    return json;
  }

  private static void write(List<Optional<Value>> values, ArrayNode into) {
    for (Optional<Value> value : values) {
      value.ifPresentOrElse(
          known ->
              known.<ArrayNode>fold(
                  text -> into.add(text), whole -> into.add(whole), decimal -> into.add(decimal)),
          into::addNull);
    }
  }

  private static BigDecimal seconds(long millis) {
    BigDecimal seconds = BigDecimal.valueOf(millis, MILLIS).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }
}
