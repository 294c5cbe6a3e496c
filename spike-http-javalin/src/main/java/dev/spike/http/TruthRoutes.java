package dev.spike.http;

import dev.spike.application.Permitted;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.Curator;
import dev.spike.application.truth.Historian;
import dev.spike.application.truth.TruthQuery;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.http.json.TruthJson;
import dev.spike.http.json.TruthTable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When what was generated was abnormal. */
final class TruthRoutes {

  private static final String TRUTH = "/api/admin/truth";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Historian historian;
  private final Curator curator;

  TruthRoutes(Historian historian, Curator curator) {
    this.historian = historian;
    this.curator = curator;
  }

  /** In what the truth can be written. */
  private enum Form {
    JSON,
    CSV,
    NAB,
    GRAFANA;

    static Optional<Form> of(String text) {
      return Arrays.stream(values())
          .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst();
    }
  }

  void lay(Ways ways) {
    ways.get(TRUTH, this::tell);
  }

  private void tell(Exchange exchange, Person person) {
    Form form = exchange.query("format", Form::of).orElseGet(() -> accepted(exchange));
    String whose =
        exchange
            .query("collection", Optional::of)
            .orElseThrow(() -> new TurnedAway(400, "say of which collection: its id or its name"));
    TruthQuery query =
        new TruthQuery(
            collection(person, whose),
            exchange.query("from", SpikeRoutes::instant),
            exchange.query("to", SpikeRoutes::instant));
    Duration every = exchange.query("every", TruthRoutes::length).orElse(MINUTE);
    switch (form) {
      case CSV -> {
        String table = TruthTable.write(Asked.of(() -> historian.sample(person, query, every)));
        exchange.answer("text/csv; charset=utf-8", table.getBytes(StandardCharsets.UTF_8));
      }
      case NAB -> exchange.answer(TruthJson.nab(Asked.of(() -> historian.tell(person, query))));
      case GRAFANA ->
          exchange.answer(TruthJson.regions(Asked.of(() -> historian.tell(person, query))));
      case JSON -> exchange.answer(TruthJson.write(Asked.of(() -> historian.tell(person, query))));
    }
  }

  private static Form accepted(Exchange exchange) {
    exchange.give("Vary", "Accept");
    return Door.wantsTable(exchange) ? Form.CSV : Form.JSON;
  }

  /** What is a number is an id if there is such a collection; everything else is a name. */
  private CollectionId collection(Person person, String whose) {
    Optional<CollectionId> id = Exchange.number(whose).map(CollectionId::new);
    Optional<CollectionId> named = named(person, whose);
    return id.filter(number -> named.isEmpty() || isThere(person, number))
        .or(() -> named)
        .orElseThrow(() -> Permitted.missing("collection " + Texts.shown(whose)));
  }

  private Optional<CollectionId> named(Person person, String name) {
    try {
      return curator.search(person, new CollectionName(name)).items().stream()
          .map(CollectionDetails::collection)
          .map(collection -> collection.id())
          .findFirst();
    } catch (Refusal noName) {
      return Optional.empty();
    }
  }

  private boolean isThere(Person person, CollectionId id) {
    try {
      curator.get(person, id);
      return true;
    } catch (Refusal no) {
      return false;
    }
  }

  private static Optional<Duration> length(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
