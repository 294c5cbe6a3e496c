package dev.spike.http;

import dev.spike.application.generation.Generator;
import dev.spike.application.generation.Report;
import dev.spike.application.generation.Reporter;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.flaw.Damage;
import dev.spike.http.exposition.Dialect;
import dev.spike.http.exposition.Exposition;
import dev.spike.http.exposition.Moment;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Collections as Prometheus scrapes them, with a key. */
final class ExpositionRoute {

  private static final String PREFIX = "/api/metrics/";
  private static final String PATH = PREFIX + "{name}";

  private final Generator generator;
  private final Reporter reporter;
  private final Meters meters;

  ExpositionRoute(Agents agents, Meters meters) {
    this.generator = agents.generator();
    this.reporter = agents.reporter();
    this.meters = meters;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get(PATH, door.hall(exchange -> answer(exchange, reporter::report, Report::damage)));
    // A look at the headers alone must not cost anybody a value.
    routes.head(
        PATH, door.hall(exchange -> answer(exchange, reporter::peek, report -> Damage.NONE)));
  }

  static boolean isExposition(String path) {
    return path.startsWith(PREFIX);
  }

  private void answer(
      Exchange exchange,
      BiFunction<KeySecret, CollectionName, Report> look,
      Function<Report, Damage> harm) {
    Dialect dialect = wanted(exchange);
    KeySecret key =
        DataRoutes.key(exchange).flatMap(KeySecret::read).orElseThrow(Rights::unknownKey);
    Report report = look.apply(key, name(exchange, key));
    report.drawn().forEach(sample -> meters.drawn(sample.progress()));
    Exposition exposition = new Exposition(report.name(), report.fields());
    report.spike().ifPresent(spike -> exchange.give(DataRoutes.SPIKE, spike.toString()));
    exchange.give("Vary", "Accept");
    byte[] bytes = exposition.write(dialect, Moment.of(report.samples()));
    exchange.answer(dialect.contentType(), bytes, harm.apply(report));
  }

  private static Dialect wanted(Exchange exchange) {
    return MediaType.best(
            exchange.header("Accept"),
            List.of(Dialect.values()),
            dialect -> new MediaType(dialect.type(), Optional.of(dialect.version())))
        .orElseThrow(
            () ->
                new TurnedAway(
                    406, "all there is here is text/plain and application/openmetrics-text"));
  }

  /** What cannot be the name of a collection is that of none. */
  private CollectionName name(Exchange exchange, KeySecret key) {
    try {
      return new CollectionName(exchange.part("name"));
    } catch (Refusal refusal) {
      generator.demandKey(key);
      throw Rights.outOfReach(CollectionType.PERFORMANCE);
    }
  }
}
