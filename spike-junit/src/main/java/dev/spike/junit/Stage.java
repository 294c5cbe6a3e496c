package dev.spike.junit;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.server.SpikeServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What one test is handed, which is kept as long as JUnit keeps the test, or its class. */
final class Stage {

  private static final Namespace OURS = Namespace.create(Stage.class);

  private final ExtensionContext context;
  private final Surroundings around;
  private final Store store;
  private final Chances chances;

  private Stage(ExtensionContext context) {
    this.context = context;
    this.around = Surroundings.of(context);
    this.store = context.getStore(OURS);
    this.chances = new Chances(context, store);
  }

  static Stage of(ExtensionContext context) {
    return new Stage(context);
  }

  /** What belongs together: what a class keeps is found by tests that are told the same. */
  private record Order(Object plan, Instant start, Optional<Long> seed) {}

  private Order order(Object plan) {
    Instant start = Timetable.of(around).start();
    return new Order(plan, start, Luck.fixed(around).map(Luck::seed));
  }

  /** What was handed out, and by which luck it came. */
  private record Dealt<T>(T thing, Luck luck) {}

  /** The clock of the test. */
  SettableClock clock() {
    Instant start = Timetable.of(around).start();
    return store.getOrComputeIfAbsent(start, SettableClock::new, SettableClock.class);
  }

  /** The feed that a parameter describes, together with all that stands around it. */
  Feed feed(ParameterContext parameter) {
    Blueprint blueprint = Blueprint.of(around.with(parameter));
    demandFields(blueprint, "the parameter, on ");
    return dealt(
        store.getOrComputeIfAbsent(order(blueprint), none -> byClock(blueprint), Dealt.class),
        Feed.class);
  }

  private Dealt<Feed> byClock(Blueprint blueprint) {
    Timetable times = Timetable.of(around);
    Luck luck = luck(blueprint);
    Feed feed =
        blueprint.feed(
            times,
            builder -> builder.clock(new Stepping(clock(), times.every())).seed(luck.seed()));
    return new Dealt<>(feed, luck);
  }

  /** The server that a parameter describes, together with all that stands around it. */
  SpikeServer server(ParameterContext parameter) {
    ServerPlan plan = ServerPlan.of(around.with(parameter));
    return dealt(
        store.getOrComputeIfAbsent(order(plan), none -> opened(plan), Dealt.class),
        SpikeServer.class);
  }

  private Dealt<SpikeServer> opened(ServerPlan plan) {
    Luck luck = luck(plan.blueprint());
    SpikeServer server =
        plan.builder(Timetable.of(around)).clock(clock()).seed(luck.seed()).start();
    closeLater(server::close);
    return new Dealt<>(server, luck);
  }

  private <T> T dealt(Dealt<?> dealt, Class<T> type) {
    chances.note(dealt.luck());
    return type.cast(dealt.thing());
  }

  /** Has something closed together with the servers that are opened here. */
  void closeLater(Runnable closing) {
    store
        .getOrComputeIfAbsent(ownServers(), none -> new OpenServers(), OpenServers.class)
        .add(closing);
  }

  /** Closes the servers that were opened here, and not for a class around it. */
  void closeServers() {
    Optional.ofNullable(store.get(ownServers(), OpenServers.class)).ifPresent(OpenServers::close);
  }

  /** What a class keeps, its tests find as well; this only whoever kept it. */
  private String ownServers() {
    return "servers of " + context.getUniqueId();
  }

  /** A feed of some fields, and behind them of what stands around, which no clock concerns. */
  Feed series(List<String> fields, int rows) {
    Blueprint blueprint = Blueprint.of(around).behind(fields);
    demandFields(blueprint, "@DrawSource, on ");
    Luck luck = luck(blueprint);
    Feed feed =
        blueprint.feed(Timetable.of(around), builder -> builder.rows(rows).seed(luck.seed()));
    chances.note(luck);
    return feed;
  }

  private static void demandFields(Blueprint blueprint, String nearest) {
    if (blueprint.isBlank()) {
      throw new ParameterResolutionException(
          "a feed needs at least one @Field(\"name: rule\") on "
              + nearest
              + "the test, or on its class");
    }
  }

  /** A file that names a seed is the same in each run, so that nothing has to be replayed. */
  private Luck luck(Blueprint blueprint) {
    return Luck.fixed(around).or(() -> blueprint.seed().map(Luck::known)).orElseGet(chances::luck);
  }

  /** Says how to draw the same again, if anything was drawn and what was run has failed. */
  void explainFailure() {
    context.getExecutionException().ifPresent(chances::explain);
  }

  /** The same for a failure that JUnit does not note here. */
  void explain(Throwable failure) {
    chances.explain(failure);
  }
}
