package dev.spike.http;

import dev.spike.application.collection.Curator;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.Planner;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Status;
import dev.spike.http.json.SpikeJson;
import dev.spike.http.json.Words;
import io.javalin.config.RoutesConfig;
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

  void lay(RoutesConfig routes, Door door) {
    routes.post(ALL, door.people(this::create));
    routes.get(
        ALL,
        door.people(
            (exchange, session) ->
                list(
                    exchange,
                    session,
                    exchange.query("collection_id", Exchange::number).map(CollectionId::new))));
    routes.get(
        CollectionRoutes.ONE + "/spike-schedules",
        door.people(
            (exchange, session) ->
                list(exchange, session, Optional.of(CollectionRoutes.id(exchange)))));
    routes.get(
        ONE,
        door.people(
            (exchange, session) -> show(exchange, planner.get(session.person(), id(exchange)))));
    routes.patch(ONE, door.people(this::change));
    routes.delete(ONE, door.people(this::delete));
  }

  private void create(Exchange exchange, Session session) {
    NewSpike wanted = SpikeJson.newSpike(exchange.body(), id -> fields(session, id));
    SpikeDetails made = Words.OF_SPIKES.said(() -> planner.create(session.person(), wanted));
    exchange.answerCreated(
        ALL + "/" + made.spike().id(), SpikeJson.write(made), made.spike().stamp());
  }

  /** The planner says what is wrong with the collection itself; here it only goes unseen. */
  private Optional<Fields> fields(Session session, CollectionId id) {
    try {
      return Optional.of(curator.get(session.person(), id).collection().fields());
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private void list(Exchange exchange, Session session, Optional<CollectionId> collection) {
    Optional<Status> status = exchange.query("status", SpikeRoutes::status);
    SpikeQuery query = new SpikeQuery(collection, status);
    exchange.answer(planner.list(session.person(), query, exchange.page()), SpikeJson::write);
  }

  private void change(Exchange exchange, Session session) {
    SpikeId id = id(exchange);
    SpikeChange change = SpikeJson.change(exchange.body());
    show(
        exchange,
        Words.OF_SPIKES.said(
            () -> planner.change(session.person(), id, change, exchange.expected())));
  }

  private void delete(Exchange exchange, Session session) {
    planner.delete(session.person(), id(exchange), exchange.expected());
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
