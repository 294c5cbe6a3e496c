package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.collection.NewField;
import dev.spike.application.generation.Report;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Reach;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What the reporter does on every storage. */
public abstract class ReporterContract extends Contract {

  /** A contract to be held to. */
  protected ReporterContract() {}

  private DataCollection router() {
    List<NewField> fields =
        new ArrayList<>(fields(PERFORMANCE, "n: increment from 1 by 1", "r: range 1..1000000000"));
    fields.addAll(fields(CONFIGURATION, "m: increment from 10 by 1"));
    return world.collection(world.editor, "Router", Optional.empty(), fields);
  }

  private static String shown(Report report, CollectionType half) {
    return report.samples().get(half).values().toString();
  }

  @Test
  void tellsEverybodyTheSameWithinASecond() {
    DataCollection router = router();
    KeySecret key = world.key(world.editor);
    Report first = world.reporter.report(key, router.name());

    world.clock.advance(Duration.ofMillis(999));
    Report again = world.reporter.report(world.key(world.editor), router.name());
    world.clock.advance(Duration.ofMillis(1));
    Report later = world.reporter.report(key, router.name());

    assertThat(first.samples()).containsOnlyKeys(PERFORMANCE, CONFIGURATION);
    assertThat(first.drawn()).hasSize(2);
    assertThat(shown(first, PERFORMANCE)).startsWith("{n=1, ");
    assertThat(again.samples()).isEqualTo(first.samples());
    assertThat(again.drawn()).isEmpty();
    assertThat(shown(later, PERFORMANCE)).startsWith("{n=2, ");
    assertThat(shown(later, CONFIGURATION)).isEqualTo("{m=11}");
    assertThat(world.value(key, router, "n")).isEqualTo("3");
  }

  @Test
  void tellsManyAtOnceTheSame() throws InterruptedException {
    DataCollection router = router();
    KeySecret key = world.key(world.editor);
    Set<String> told = ConcurrentHashMap.newKeySet();

    Crowd.of(8, () -> told.add(shown(world.reporter.report(key, router.name()), PERFORMANCE)));

    assertThat(told).hasSize(1);
    assertThat(world.value(key, router, "n")).isEqualTo("2");
  }

  @Test
  void tellsAnewWhatChangesWithinASecond() {
    DataCollection router = router();
    KeySecret key = world.key(world.editor);
    world.reporter.report(key, router.name());

    world.spike(world.editor, router, minutes(0, 10), "r: range 5..5");

    assertThat(shown(world.reporter.report(key, router.name()), PERFORMANCE)).endsWith("r=5}");
  }

  @Test
  void tellsOnlyWhatAKeyReaches() {
    DataCollection router = router();
    Reach half = new Reach(Optional.empty(), Optional.of(CONFIGURATION));
    KeySecret key = world.key(world.editor, half);
    DataCollection empty = world.collection(world.editor, "Empty");
    DataCollection other = world.collection(world.editor, "Other", "a: epoch");

    assertThat(world.reporter.report(key, router.name()).samples()).containsOnlyKeys(CONFIGURATION);
    refused(Kind.MISSING, "no Configuration", () -> world.reporter.report(key, other.name()));
    refused(Kind.EMPTY, "has no fields", () -> world.reporter.report(key, empty.name()));
    KeySecret foreign = world.key(world.other);
    refused(Kind.FORBIDDEN, "reach", () -> world.reporter.report(foreign, router.name()));
    world
        .locksmith
        .list(world.editor, PageRequest.FIRST)
        .items()
        .forEach(each -> world.locksmith.revoke(world.editor, each.id()));
    refused(Kind.UNKNOWN_CALLER, "API key", () -> world.reporter.report(key, router.name()));
  }

  @Test
  void peeksWithoutATrace() {
    DataCollection router = router();
    KeySecret key = world.key(world.editor);

    assertThat(shown(world.reporter.peek(key, router.name()), PERFORMANCE)).startsWith("{n=1, ");
    assertThat(shown(world.reporter.peek(key, router.name()), PERFORMANCE)).startsWith("{n=1, ");
    assertThat(world.value(key, router, "n")).isEqualTo("1");
  }
}
