package dev.spike.http;

import dev.spike.application.Expected;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.Curator;
import dev.spike.application.schedule.Planner;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Faults;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.Status;
import dev.spike.http.json.CollectionDocument;
import dev.spike.http.json.DocumentSpike;
import dev.spike.http.json.Words;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collections as documents. */
final class DocumentRoutes {

  private static final Words WORDS =
      new Words(Map.of("name", "field_name", "start", "start_datetime", "end", "end_datetime"));

  private final Curator curator;
  private final Planner planner;

  DocumentRoutes(Curator curator, Planner planner) {
    this.curator = curator;
    this.planner = planner;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get(CollectionRoutes.ONE + "/export", door.people(this::export));
    routes.post(CollectionRoutes.ALL + "/import", door.people(this::bringIn));
  }

  private void export(Exchange exchange, Session session) {
    CollectionId id = CollectionRoutes.id(exchange);
    CollectionDetails details = curator.get(session.person(), id);
    exchange.answer(CollectionDocument.write(details, spikes(session.person(), id)));
  }

  /** What is over is about to be cleared away, and could not be planned anew. */
  private List<Spike> spikes(Person person, CollectionId id) {
    List<Spike> spikes = new ArrayList<>();
    Page<SpikeDetails> page;
    long offset = 0;
    do {
      page = planner.list(person, SpikeQuery.of(id), new PageRequest(PageRequest.MOST, offset));
      page.items().stream()
          .filter(details -> details.status() != Status.EXPIRED)
          .map(SpikeDetails::spike)
          .forEach(spikes::add);
      offset += PageRequest.MOST;
    } while (offset < page.total());
    return spikes;
  }

  private void bringIn(Exchange exchange, Session session) {
    CollectionDocument document = CollectionDocument.read(exchange.body());
    Person person = session.person();
    CollectionDetails made = WORDS.said(() -> curator.create(person, document.collection()));
    try {
      plan(person, made, document.spikes());
    } catch (RuntimeException e) {
      curator.delete(person, made.collection().id(), Expected.ANY);
      throw e;
    }
    CollectionRoutes.answerCreated(exchange, made);
  }

  private void plan(Person person, CollectionDetails made, List<DocumentSpike> spikes) {
    Faults faults = new Faults();
    for (int i = 0; i < spikes.size(); i++) {
      DocumentSpike spike = spikes.get(i);
      faults.member(
          "spikes/" + i,
          () ->
              WORDS.said(
                  () ->
                      planner.create(
                          person, spike.in(made.collection().id(), made.collection().fields()))));
    }
    faults.refuseIfAny();
  }
}
