package dev.spike.application.contract;

import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.access.NewApiKey;
import dev.spike.application.clock.ClockReading;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.schedule.Lookout;
import dev.spike.application.schedule.Scene;
import dev.spike.application.storage.Revised;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.clock.ClockMode;
import dev.spike.domain.clock.ClockMove;
import dev.spike.domain.clock.ClockSetting;
import dev.spike.domain.clock.ClockStart;
import dev.spike.domain.clock.Tempo;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the clock is moved, and what moves with it, on every storage. */
public abstract class TimekeeperContract extends Contract {

  private static final Duration HOUR = Duration.ofHours(1);

  /** A contract to be held to. */
  protected TimekeeperContract() {}

  @Test
  void showsRealTimeUntilSomebodyMovesIt() {
    world.clock.advance(HOUR);

    ClockReading reading = world.timekeeper.read();

    assertThat(reading.setting()).isEqualTo(ClockSetting.REAL);
    assertThat(reading.shown()).isEqualTo(START.plus(HOUR)).isEqualTo(reading.real());
  }

  @Test
  void isMovedAtOnceForAllWhoAskHere() {
    ClockReading after = world.timekeeper.move(world.admin, ClockMove.ahead(HOUR));

    assertThat(after.setting().mode()).isEqualTo(ClockMode.OFFSET);
    assertThat(after.shown()).isEqualTo(START.plus(HOUR));
    assertThat(world.clocks.service().instant()).isEqualTo(START.plus(HOUR));
    assertThat(world.clocks.real().instant()).isEqualTo(START);
    assertThat(world.moves).isEqualTo(1);
  }

  @Test
  void isSetAsItWasForWhoeverComesLater() {
    world.timekeeper.move(world.admin, ClockMove.at(Tempo.times(new BigDecimal("2.5"))));
    KnownClock other = new KnownClock(world.storage);
    assertThat(other.get()).isEqualTo(ClockSetting.REAL);

    assertThat(other.renew()).isTrue();

    assertThat(other.get()).isEqualTo(world.timekeeper.read().setting());
    assertThat(other.get().mode()).isEqualTo(ClockMode.SCALED);
    assertThat(other.renew()).isFalse();
  }

  @Test
  void isNoNewsToWhoeverKnowsIt() {
    KnownClock other = new KnownClock(world.storage);
    assertThat(other.renew()).isFalse();
    world.collection(world.editor, "Router", "cpu: range 10..30");
    assertThat(other.renew()).isFalse();
    world.timekeeper.move(world.admin, ClockMove.RESET);
    assertThat(other.renew()).isFalse();
    world.timekeeper.move(world.admin, ClockMove.FREEZE);
    assertThat(other.renew()).isTrue();
    world.timekeeper.move(world.admin, ClockMove.RESET);
    assertThat(other.renew()).isTrue();
    assertThat(other.get()).isEqualTo(ClockSetting.REAL);
  }

  @Test
  void isARevisionButOfNoCollectionAndNoAccess() {
    long before = world.storage.revision();

    world.timekeeper.move(world.admin, ClockMove.FREEZE);

    assertThat(world.storage.revision()).isGreaterThan(before);
    Revised revised = world.storage.read(stores -> stores.revisions().since(before));
    assertThat(revised.collections()).isEmpty();
    assertThat(revised.access()).isFalse();
  }

  @Test
  void isMovedByAdminsOnly() {
    for (var person : List.of(world.editor, world.viewer)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> world.timekeeper.move(person, ClockMove.FREEZE))
          .returns(Refusal.Kind.FORBIDDEN, Refusal::kind)
          .withMessage("to move the clock is for Admins only");
    }
    assertThat(world.timekeeper.read().setting()).isEqualTo(ClockSetting.REAL);
  }

  @Test
  void isLeftAsItIsByAMoveThatIsRefused() {
    world.timekeeper.move(world.admin, ClockMove.FREEZE);
    ClockMove tooFar = ClockMove.ahead(Duration.ofDays(9999L * 366));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> world.timekeeper.move(world.admin, tooFar));

    assertThat(world.timekeeper.read().shown()).isEqualTo(START);
  }

  @Test
  void isWoundByAServiceThatStarts() {
    world.timekeeper.move(ClockStart.parse("frozen@2026-12-01T09:00:00Z"));

    assertThat(world.clocks.service().instant()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
  }

  /** Every change of every spike is seen, by draws and by whoever looks out. */
  @Test
  void playsThroughAMonthOfSpikesWhileNoTimeGoesBy() {
    DataCollection router = world.collection(world.editor, "Router", "cpu: range 10..30");
    KeySecret key = world.key(world.editor);
    List<Spike> month = new ArrayList<>();
    for (int half = 1; half <= 60; half++) {
      month.add(world.spike(world.editor, router, minutes(half * 720L, half * 720L + 60)));
    }
    Lookout lookout = new Lookout(world.storage, world.clocks.service());
    Scene scene = lookout.look();
    world.timekeeper.move(world.admin, ClockMove.FREEZE);
    for (Spike spike : month) {
      assertThat(statusOf(spike)).isEqualTo(Status.SCHEDULED);
      assertThat(world.draw(key, router).spike()).isEmpty();

      world.timekeeper.move(world.admin, ClockMove.to(spike.window().start()));
      assertThat(statusOf(spike)).isEqualTo(Status.ACTIVE);
      assertThat(world.draw(key, router).spike()).contains(spike.id());
      scene = lookout.look(scene);
      assertThat(scene.turns()).extracting(turn -> turn.status()).containsExactly(Status.ACTIVE);

      world.timekeeper.move(world.admin, ClockMove.ahead(HOUR));
      assertThat(statusOf(spike)).isEqualTo(Status.EXPIRED);
      scene = lookout.look(scene);
      assertThat(scene.turns()).extracting(turn -> turn.status()).containsExactly(Status.EXPIRED);
      assertThat(world.draw(key, router).spike()).isEmpty();
      assertThat(world.storage.<Boolean>read(stores -> stores.spikes().byId(spike.id()).isEmpty()))
          .isTrue();
    }
    assertThat(world.clock.instant()).isEqualTo(START);
  }

  private Status statusOf(Spike spike) {
    return spike.statusAt(world.timekeeper.read().shown());
  }

  @Test
  void letsALookoutSeeAllThatTheClockLeapsOverAndThatComesAgain() {
    DataCollection router = world.collection(world.editor, "Router", "cpu: range 10..30");
    world.spike(world.editor, router, minutes(60, 90));
    world.spike(world.editor, router, minutes(40_000, 40_100));
    Lookout lookout = new Lookout(world.storage, world.clocks.service());
    Scene scene = lookout.look();

    world.timekeeper.move(world.admin, ClockMove.to(minutes(40_050, 40_051).start()));
    scene = lookout.look(scene);
    assertThat(scene.turns())
        .extracting(turn -> turn.status())
        .containsExactlyInAnyOrder(Status.ACTIVE, Status.EXPIRED, Status.ACTIVE);

    world.timekeeper.move(world.admin, ClockMove.to(minutes(70, 71).start()));
    scene = lookout.look(scene);
    assertThat(scene.turns())
        .extracting(turn -> turn.status())
        .containsExactlyInAnyOrder(Status.ACTIVE, Status.SCHEDULED);
    world.timekeeper.move(world.admin, ClockMove.to(minutes(100, 101).start()));
    assertThat(lookout.look(scene).turns())
        .extracting(turn -> turn.status())
        .containsExactly(Status.EXPIRED);
  }

  @Test
  void endsKeysWhenItShowsTheirEnd() {
    DataCollection router = world.collection(world.editor, "Router", "cpu: range 10..30");
    NewApiKey brief =
        new NewApiKey(
            new KeyLabel("k"), Optional.of(START.plus(HOUR)), Reach.ALL, Set.of(Scope.DATA_READ));
    KeySecret key = world.locksmith.issue(world.editor, brief).secret();
    world.draw(key, router);

    world.timekeeper.move(world.admin, ClockMove.ahead(HOUR));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> world.draw(key, router))
        .returns(Refusal.Kind.UNKNOWN_CALLER, Refusal::kind);
    world.timekeeper.move(world.admin, ClockMove.RESET);
    world.draw(key, router);
  }
}
