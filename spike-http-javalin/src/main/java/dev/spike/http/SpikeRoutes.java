package dev.spike.http;

import dev.spike.application.collection.Curator;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.Planner;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.application.storage.Span;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Status;
import dev.spike.http.json.Instants;
import dev.spike.http.json.SpikeJson;
import dev.spike.http.json.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The spikes. */
final class SpikeRoutes {

  private static final String ALL = "/api/admin/spike-schedules";
  private static final String ONE = ALL + "/{id}";

  private final Planner planner;
  private final Curator curator;

  SpikeRoutes(Planner planner, Curator curator) {
    this.planner = planner;
    this.curator = curator;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::create);
    ways.get(
        ALL,
        (exchange, person) ->
            list(
                exchange,
                person,
                exchange.query("collection_id", Exchange::number).map(CollectionId::new)));
    ways.post(ALL + "/foresee", this::foresee);
    ways.get(
        CollectionRoutes.ONE + "/spike-schedules",
        (exchange, person) -> list(exchange, person, Optional.of(CollectionRoutes.id(exchange))));
    ways.get(ONE, (exchange, person) -> show(exchange, planner.get(person, id(exchange))));
    ways.patch(ONE, this::change);
    ways.post(ONE + "/skip", this::skip);
    ways.get(ONE + "/occurrences", this::occurrences);
    ways.delete(ONE, this::delete);
  }

  private void create(Exchange exchange, Person person) {
    NewSpike wanted = SpikeJson.newSpike(exchange.body(), id -> fields(curator, person, id));
    SpikeDetails made = Words.OF_SPIKES.said(() -> planner.create(person, wanted));
    exchange.answerCreated(
        ALL + "/" + made.spike().id(), SpikeJson.write(made), made.spike().stamp());
  }

  /** The planner says what is wrong with the collection itself; here it only goes unseen. */
  static Optional<Fields> fields(Curator curator, Person person, CollectionId id) {
    try {
      return Optional.of(curator.get(person, id).collection().fields());
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private void list(Exchange exchange, Person person, Optional<CollectionId> collection) {
    Optional<Status> status = exchange.query("status", SpikeRoutes::status);
    SpikeQuery query = new SpikeQuery(collection, status, span(exchange));
    exchange.answer(planner.list(person, query, exchange.page()), SpikeJson::write);
  }

  private static Span span(Exchange exchange) {
    Optional<Instant> from = exchange.query("from", SpikeRoutes::instant);
    Optional<Instant> to = exchange.query("to", SpikeRoutes::instant);
    try {
      return new Span(from, to);
    } catch (Refusal refusal) {
      throw new TurnedAway(400, refusal.getMessage());
    }
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instants.parse(text));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private void change(Exchange exchange, Person person) {
    SpikeId id = id(exchange);
    SpikeChange change = SpikeJson.change(exchange.body());
    show(
        exchange,
        Words.OF_SPIKES.said(() -> planner.change(person, id, change, exchange.expected())));
  }

  private void skip(Exchange exchange, Person person) {
    SpikeId id = id(exchange);
    Optional<Instant> start = SpikeJson.skipped(exchange.body());
    show(
        exchange, Words.OF_SPIKES.said(() -> planner.skip(person, id, start, exchange.expected())));
  }

  private void foresee(Exchange exchange, Person person) {
    SeriesTerms terms = SpikeJson.terms(exchange.body());
    exchange.answer(
        SpikeJson.write(Words.OF_RECURRENCE.said(() -> planner.foresee(person, terms))));
  }

  private void occurrences(Exchange exchange, Person person) {
    SpikeId id = id(exchange);
    exchange.answer(SpikeJson.write(planner.occurrences(person, id, span(exchange))));
  }

  private void delete(Exchange exchange, Person person) {
    planner.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static SpikeId id(Exchange exchange) {
    return exchange.id("spike", SpikeId::new);
  }

  private static void show(Exchange exchange, SpikeDetails details) {
    exchange.answer(SpikeJson.write(details), details.spike().stamp());
  }

  private static Optional<Status> status(String text) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
