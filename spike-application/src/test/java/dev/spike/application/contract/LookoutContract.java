package dev.spike.application.contract;

import static dev.spike.application.contract.World.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Expected;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.schedule.Lookout;
import dev.spike.application.schedule.Scene;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lookout sees, on every storage. */
public abstract class LookoutContract extends Contract {

  private Lookout lookout;
  private Scene scene;
  private DataCollection router;

  /** A contract to be held to. */
  protected LookoutContract() {}

  @BeforeEach
  void look() {
    router = world.collection(world.editor, "Router", "cpu: range 10..30");
    world.collection(world.other, "Switch", "cpu: range 10..30");
    lookout = new Lookout(world.storage, world.clock);
    scene = lookout.look();
  }

  private Scene next() {
    scene = lookout.look(scene);
    return scene;
  }

  private List<String> turns() {
    return next().turns().stream()
        .map(turn -> turn.spike().collection() + " " + turn.owner() + " " + turn.status())
        .toList();
  }

  private String turn(String status) {
    return router.id() + " " + world.editor.id() + " " + status;
  }

  private Spike spike(long from, long until) {
    return world.spike(world.editor, router, minutes(from, until));
  }

  @Test
  void seesNothingAtFirstAndNothingWhereNothingHappens() {
    assertThat(scene.owners()).isEmpty();
    assertThat(scene.turns()).isEmpty();
    KeySecret key = world.key(world.editor);
    next();
    world.draw(key, router);

    assertThat(next().owners()).isEmpty();
    assertThat(scene.access()).isFalse();
    assertThat(scene.turns()).isEmpty();
  }

  @Test
  void seesWhoseThingsWereRevised() {
    Spike spike = spike(60, 90);
    assertThat(next().owners()).isEqualTo(Set.of(world.editor.id()));
    world.planner.delete(world.editor, spike.id(), Expected.ANY);
    world.collection(world.other, "Hub", "cpu: range 10..30");
    assertThat(next().owners()).isEqualTo(Set.of(world.editor.id(), world.other.id()));
    assertThat(scene.access()).isFalse();
    assertThat(next().owners()).isEmpty();
    world.curator.delete(world.editor, router.id(), Expected.ANY);
    assertThat(next().owners()).isEqualTo(Set.of(world.editor.id()));
    world.locksmith.issue(
        world.editor,
        new NewApiKey(new KeyLabel("k"), Optional.empty(), Reach.ALL, Set.of(Scope.DATA_READ)));
    assertThat(next().access()).isTrue();
    assertThat(scene.owners()).isEmpty();
  }

  @Test
  void seesSpikesBeginAndEndHoweverRarelyItLooks() {
    spike(1, 2);
    spike(3, 4);
    spike(300, 301);
    assertThat(turns()).isEmpty();
    world.at(1);
    assertThat(turns()).containsExactly(turn("ACTIVE"));
    assertThat(turns()).isEmpty();
    world.at(3);
    assertThat(turns()).containsExactlyInAnyOrder(turn("EXPIRED"), turn("ACTIVE"));
    world.at(299);
    assertThat(turns()).containsExactly(turn("EXPIRED"));
    world.at(302);
    assertThat(turns()).containsExactly(turn("ACTIVE"), turn("EXPIRED"));
    assertThat(turns()).isEmpty();
  }

  @Test
  void seesSpikesThatBeginAndEndSinceSomebodyWantsIt() {
    world.at(1);
    next();
    Spike spike = spike(0, 60);
    assertThat(turns()).containsExactly(turn("ACTIVE"));
    world.at(2);
    world.planner.delete(world.editor, spike.id(), Expected.ANY);
    assertThat(turns()).containsExactly(turn("EXPIRED"));
    spike(1, 60);
    assertThat(turns()).containsExactly(turn("ACTIVE"));
    world.curator.delete(world.editor, router.id(), Expected.ANY);
    assertThat(turns()).containsExactly(turn("EXPIRED"));
  }

  @Test
  void seesEverythingWhenMuchIsRevisedAtOnce() {
    for (int i = 0; i < 120; i++) {
      DataCollection one = world.collection(world.editor, "C" + i, "cpu: range 10..30");
      world.spike(world.editor, one, minutes(1, 2));
    }
    assertThat(turns()).isEmpty();
    assertThat(scene.owners()).isEqualTo(Set.of(world.editor.id()));
    world.at(1);
    assertThat(next().turns()).hasSize(120);
  }
}
