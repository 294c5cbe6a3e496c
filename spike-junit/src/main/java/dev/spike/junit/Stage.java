package dev.spike.junit;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.server.SpikeServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/** What one test is handed, which is kept as long as JUnit keeps the test, or its class. */
final class Stage {

  private static final Namespace OURS = Namespace.create(Stage.class);

  private final ExtensionContext context;
  private final Surroundings around;
  private final Store store;

  private Stage(ExtensionContext context) {
    this.context = context;
    this.around = Surroundings.of(context);
    this.store = context.getStore(OURS);
  }

  static Stage of(ExtensionContext context) {
    return new Stage(context);
  }

  /** The clock of the test. */
  SettableClock clock() {
    return store.getOrComputeIfAbsent(
        SettableClock.class,
        none -> new SettableClock(Timetable.of(around).start()),
        SettableClock.class);
  }

  /** The feed that a parameter describes, together with all that stands around it. */
  Feed feed(ParameterContext parameter) {
    Blueprint blueprint = Blueprint.of(around.with(parameter.getParameter()));
    demandFields(blueprint, "the parameter, on ");
    return store.getOrComputeIfAbsent(blueprint, this::byClock, Feed.class);
  }

  private Feed byClock(Blueprint blueprint) {
    Timetable times = Timetable.of(around);
    return blueprint
        .builder(times)
        .clock(new Stepping(clock(), times.every()))
        .seed(seed(blueprint))
        .build();
  }

  /** The server that a parameter describes, together with all that stands around it. */
  SpikeServer server(ParameterContext parameter) {
    ServerPlan plan = ServerPlan.of(around.with(parameter.getParameter()));
    return store.getOrComputeIfAbsent(plan, this::opened, SpikeServer.class);
  }

  private SpikeServer opened(ServerPlan plan) {
    SpikeServer server =
        plan.builder(Timetable.of(around)).clock(clock()).seed(luck().seed()).start();
    closeLater(server::close);
    return server;
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

  /** A feed of what stands around and some fields more, which no clock concerns. */
  Feed series(List<String> more, int rows) {
    Blueprint blueprint = Blueprint.of(around).with(more);
    demandFields(blueprint, "@DrawSource, on ");
    return blueprint.builder(Timetable.of(around)).rows(rows).seed(seed(blueprint)).build();
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
  private long seed(Blueprint blueprint) {
    return Optional.of(blueprint)
        .filter(any -> Luck.fixed(around).isEmpty())
        .flatMap(Blueprint::seed)
        .orElseGet(() -> luck().seed());
  }

  private Luck luck() {
    Optional<Luck> fixed = Luck.fixed(around);
    fixed.ifPresent(luck -> store.put(Luck.class, luck));
    return fixed.orElseGet(
        () -> store.getOrComputeIfAbsent(Luck.class, none -> Luck.of(context, around), Luck.class));
  }

  /** Says how to draw the same again, if anything was drawn and the test has failed. */
  void explainFailure() {
    Optional<Luck> drawn = Optional.ofNullable(store.get(Luck.class, Luck.class));
    boolean hasFailed =
        context
            .getExecutionException()
            .filter(failure -> !(failure instanceof TestAbortedException))
            .filter(failure -> !(failure instanceof ParameterResolutionException))
            .isPresent();
    drawn.filter(luck -> hasFailed).ifPresent(this::explain);
  }

  private void explain(Luck luck) {
    String test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    System.err.println(
        "Spike: to draw again what " + test + " drew, put " + luck.line() + " on it");
    context.publishReportEntry("spike.seed", Long.toString(luck.seed()));
  }
}
