package dev.spike.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.imports.ImportScene;
import dev.spike.application.imports.Overseer;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an overseer sees, on every storage. */
public abstract class OverseerContract extends ImportContract {

  private Overseer overseer;
  private ImportScene scene;

  /** A contract to be held to. */
  protected OverseerContract() {}

  @BeforeEach
  void look() {
    overseer = new Overseer(world.storage);
    scene = overseer.look();
  }

  private ImportScene next() {
    scene = overseer.look(scene);
    return scene;
  }

  @Test
  void seesThatThingsWereChanged() {
    assertThat(scene.changed()).isFalse();
    world.project("p");
    assertThat(next().changed()).isTrue();
    assertThat(next().changed()).isFalse();
    world.start("p", "orders.csv");
    assertThat(next().changed()).isTrue();
    assertThat(scene.jobs()).isEmpty();
  }

  @Test
  void seesJobsBegunGettingOnAndEnded() {
    world.project("p");
    world.start("p", "orders.csv");
    next();
    Job claimed = world.node.claim().orElseThrow();
    assertThat(next().jobs()).extracting(Job::status).containsExactly(JobStatus.RUNNING);
    assertThat(scene.changed()).isFalse();
    assertThat(next().jobs()).isEmpty();

    world.node.runner.run(claimed);

    assertThat(next().jobs()).extracting(Job::status).containsExactly(JobStatus.COMPLETED);
    assertThat(scene.changed()).isTrue();
    assertThat(next().jobs()).isEmpty();
    assertThat(scene.changed()).isFalse();
  }
}
