package dev.spike.application.contract;

import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.collection.NewCollection;
import dev.spike.application.document.Document;
import dev.spike.application.document.DocumentSpike;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.value.Seed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the archivist does on every storage. */
public abstract class ArchivistContract extends Contract {

  /** A contract to be held to. */
  protected ArchivistContract() {}

  @Test
  void readsWhatItWrote() {
    DataCollection router =
        world.seeded(world.editor, "Router", 7, "cpu: range 10..90", "n: increment from 1 by 1");
    world.spike(world.editor, router, minutes(0, 10), "cpu: range 91..94");
    Spike coming =
        world.spike(world.editor, router, minutes(10, 20), Continuity.SHARED, "cpu: range 95..99");
    world.at(10);

    Document document = world.archivist.write(world.editor, router.id());

    assertThat(document)
        .isEqualTo(
            document(
                "Router",
                new DocumentSpike(
                    coming.name(),
                    coming.window(),
                    Continuity.SHARED,
                    World.fields(World.PERFORMANCE, "cpu: range 95..99"))));
    world.curator.deleteAll(world.editor, Set.of(router.id()));
    DataCollection again = world.archivist.read(world.other, document).collection();
    assertThat(again.owner()).isEqualTo(world.other.id());
    assertThat(world.archivist.write(world.other, again.id())).isEqualTo(document);
  }

  private static Document document(String name, DocumentSpike... spikes) {
    return new Document(
        new NewCollection(
            new CollectionName(name),
            Optional.of(new Seed(7)),
            World.fields(World.PERFORMANCE, "cpu: range 10..90", "n: increment from 1 by 1")),
        List.of(spikes));
  }

  private static DocumentSpike spike(long from, long until, String... changes) {
    return new DocumentSpike(
        new SpikeName("spike"),
        minutes(from, until),
        Continuity.INDEPENDENT,
        World.fields(World.PERFORMANCE, changes));
  }

  @Test
  void makesAllOfADocumentOrNothing() {
    refused(
        Kind.INVALID,
        "no Performance field named 'gpu'",
        () -> read(document("A", spike(0, 10), spike(10, 20, "gpu: range 1..2"))));
    refused(Kind.CONFLICT, "spike", () -> read(document("A", spike(0, 10), spike(9, 20))));
    refused(Kind.INVALID, "future", () -> read(document("A", spike(-10, -5))));

    assertThat(world.curator.list(world.admin, PageRequest.FIRST).items()).isEmpty();
    read(document("A", spike(0, 10), spike(10, 20)));
    assertThat(world.curator.list(world.admin, PageRequest.FIRST).total()).isOne();
  }

  private void read(Document document) {
    world.archivist.read(world.editor, document);
  }

  @Test
  void obeysTheRightsOfPeople() {
    DataCollection router = world.collection(world.editor, "Router", "cpu: range 10..90");

    refused(
        Kind.FORBIDDEN,
        "belongs to somebody else",
        () -> world.archivist.write(world.other, router.id()));
    refused(Kind.FORBIDDEN, "Viewer", () -> world.archivist.read(world.viewer, document("Mine")));
    assertThat(world.archivist.write(world.admin, router.id()).spikes()).isEmpty();
  }
}
