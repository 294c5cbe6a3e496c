package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Fate;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.application.document.CollectionFate;
import dev.spike.application.document.Document;
import dev.spike.application.document.DocumentSpike;
import dev.spike.application.document.FieldFate;
import dev.spike.application.document.Reconciliation;
import dev.spike.application.document.SpikeFate;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.value.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the reconciler does on every storage. */
public abstract class ReconcilerContract extends Contract {

  private static final int ROUNDS = 25;

  /** A contract to be held to. */
  protected ReconcilerContract() {}

  private static Document document(String name, List<NewField> fields, DocumentSpike... spikes) {
    return new Document(
        new NewCollection(new CollectionName(name), Optional.empty(), fields), List.of(spikes));
  }

  private static Document router(String... performance) {
    return document("Router", fields(PERFORMANCE, performance));
  }

  private static DocumentSpike spike(String name, long from, long until, String... changes) {
    return new DocumentSpike(
        new SpikeName(name),
        minutes(from, until),
        Continuity.INDEPENDENT,
        fields(PERFORMANCE, changes));
  }

  private Reconciliation apply(Document... documents) {
    return world.reconciler.apply(world.editor, List.of(documents), false);
  }

  private DataCollection there(String name) {
    return world.curator.search(world.admin, new CollectionName(name)).items().get(0).collection();
  }

  private List<String> names(Person person) {
    return world.curator.list(person, PageRequest.FIRST).items().stream()
        .map(details -> details.collection().name().text())
        .toList();
  }

  private List<SpikeDetails> spikesOf(DataCollection collection) {
    return world
        .planner
        .list(world.admin, SpikeQuery.of(collection.id()), PageRequest.FIRST)
        .items();
  }

  private static List<String> fates(CollectionFate collection) {
    return Stream.concat(
            collection.fields().stream().map(ReconcilerContract::said),
            collection.spikes().stream().map(ReconcilerContract::said))
        .toList();
  }

  private static String said(FieldFate field) {
    String rules =
        field.before().map(placed -> placed.field().rule().toString()).orElse("none")
            + " -> "
            + field.after().map(placed -> placed.field().rule().toString()).orElse("none");
    return field.fate() + " " + field.field().name() + ": " + rules;
  }

  private static String said(SpikeFate spike) {
    return spike.fate() + " spike " + spike.spike().name();
  }

  @Test
  void makesWhatIsNotThere() {
    Reconciliation done =
        apply(
            document(
                "A",
                fields(PERFORMANCE, "cpu: range 1..2"),
                spike("peak", 5, 9, "cpu: range 8..9")),
            router("n: epoch"));

    assertThat(done.count(Fate.CREATED)).isEqualTo(2);
    assertThat(fates(done.collections().get(0)))
        .containsExactly("CREATED cpu: none -> range 1..2", "CREATED spike peak");
    assertThat(names(world.editor)).containsExactly("A", "Router");
    assertThat(there("A").owner()).isEqualTo(world.editor.id());
    assertThat(spikesOf(there("A"))).hasSize(1);
  }

  @Test
  void leavesAllAsItIsWhereTheDocumentSaysSo() {
    Document document =
        document(
            "Router",
            fields(PERFORMANCE, "cpu: range 1..2", "n: increment from 1 by 1"),
            spike("peak", 5, 9, "n: increment from 5 by 1", "cpu: range 8..9"),
            spike("idle", 9, 12, "cpu: range 1..2"));
    apply(document);
    DataCollection before = there("Router");
    List<SpikeDetails> spikes = spikesOf(before);
    world.at(2);

    Reconciliation again = apply(document);

    assertThat(again.count(Fate.UNCHANGED)).isOne();
    assertThat(fates(again.collections().get(0))).isEmpty();
    assertThat(there("Router")).isEqualTo(before);
    assertThat(spikesOf(before)).isEqualTo(spikes);
  }

  @Test
  void changesFieldsAndTheirOrder() {
    apply(router("a: range 1..2", "b: range 1..2", "c: range 1..2", "d: epoch"));
    DataCollection before = there("Router");
    world.at(1);

    Reconciliation done =
        apply(router("c: range 1..2", "a: range 1..2", "b: range 3..4", "e: epoch"));

    assertThat(fates(done.collections().get(0)))
        .containsExactly(
            "MOVED c: range 1..2 -> range 1..2",
            "CHANGED b: range 1..2 -> range 3..4",
            "CREATED e: none -> epoch",
            "DELETED d: epoch -> none");
    FieldFate moved = done.collections().get(0).fields().get(0);
    assertThat(moved.before().orElseThrow().place()).isEqualTo(3);
    assertThat(moved.after().orElseThrow().place()).isEqualTo(1);
    DataCollection after = there("Router");
    assertThat(after.fields().all().stream().map(Field::toString))
        .containsExactly("c: range 1..2", "a: range 1..2", "b: range 3..4", "e: epoch");
    for (String name : List.of("a", "b", "c")) {
      assertThat(World.fieldId(after, name)).isEqualTo(World.fieldId(before, name));
    }
    assertThat(after.stamp().version()).isEqualTo(before.stamp().version() + 1);
  }

  @Test
  void takesTheOrderOfEachHalfForItself() {
    List<NewField> mingled =
        Stream.of(
                fields(PERFORMANCE, "a: epoch"),
                fields(CONFIGURATION, "x: text 1"),
                fields(PERFORMANCE, "b: epoch"))
            .flatMap(List::stream)
            .toList();
    apply(document("Router", mingled));
    List<NewField> sorted = new ArrayList<>(fields(PERFORMANCE, "a: epoch", "b: epoch"));
    sorted.addAll(fields(CONFIGURATION, "x: text 1"));

    assertThat(apply(document("Router", sorted)).count(Fate.UNCHANGED)).isOne();
  }

  @Test
  void keepsTheCountersOfUnchangedFieldsOnly() {
    apply(router("same: increment from 1 by 1", "other: increment from 1 by 1"));
    KeySecret key = world.key(world.editor);
    world.draw(key, there("Router"));
    world.draw(key, there("Router"));

    apply(router("new: epoch", "other: increment from 1 by 2", "same: increment from 1 by 1"));

    DataCollection router = there("Router");
    assertThat(world.draw(key, router).values().toString()).contains("other=1", "same=3");
    apply(router("renamed: increment from 1 by 1"));
    assertThat(world.value(key, there("Router"), "renamed")).isEqualTo("1");
  }

  @Test
  void changesTheSeed() {
    DataCollection before = world.seeded(world.editor, "Router", 7, "cpu: range 1..2");

    Reconciliation done = apply(router("cpu: range 1..2"));

    CollectionFate.Seeds seeds = done.collections().get(0).seeds();
    assertThat(seeds.before()).contains(new Seed(7));
    assertThat(seeds.after()).isEmpty();
    assertThat(there("Router").seed()).isEmpty();
    assertThat(there("Router").id()).isEqualTo(before.id());
  }

  @Test
  void changesSpikesThatHaveTheSameNameAndWindow() {
    List<NewField> cpu = fields(PERFORMANCE, "cpu: range 1..2", "mem: range 1..2");
    apply(
        document(
            "Router",
            cpu,
            spike("peak", 5, 9, "cpu: range 8..9"),
            spike("gone", 10, 12),
            spike("moved", 20, 22)));
    DataCollection router = there("Router");

    Reconciliation done =
        apply(
            document(
                "Router", cpu, spike("peak", 5, 9, "mem: range 8..9"), spike("moved", 11, 13)));

    assertThat(fates(done.collections().get(0)))
        .containsExactly(
            "CHANGED spike peak",
            "CREATED spike moved",
            "DELETED spike gone",
            "DELETED spike moved");
    assertThat(done.collections().get(0).fate()).isEqualTo(Fate.CHANGED);
    assertThat(there("Router")).isEqualTo(router);
    assertThat(spikesOf(router).stream().map(each -> each.spike().window()))
        .containsExactlyInAnyOrder(minutes(5, 9), minutes(11, 13));
  }

  @Test
  void letsSpikesTakeOverWhatIsChangedAboutTheirCollection() {
    DocumentSpike peak = spike("peak", 0, 9, "cpu: range 8..8");
    apply(
        document(
            "Router", fields(PERFORMANCE, "cpu: range 1..1", "n: increment from 1 by 1"), peak));
    KeySecret key = world.key(world.editor);
    world.at(1);
    world.draw(key, there("Router"));

    Document more =
        document(
            "Router",
            fields(PERFORMANCE, "mem: range 5..5", "cpu: range 2..2", "n: increment from 1 by 1"),
            peak);
    Reconciliation done = apply(more);

    assertThat(fates(done.collections().get(0))).contains("CHANGED spike peak");
    assertThat(world.draw(key, there("Router")).values().toString())
        .isEqualTo("{mem=5, cpu=8, n=2}");
    assertThat(apply(more).count(Fate.UNCHANGED)).isOne();
  }

  @Test
  void leavesSpikesAloneThatAreOver() {
    Document document =
        document("Router", fields(PERFORMANCE, "cpu: range 1..2"), spike("peak", 0, 5));
    apply(document);
    world.at(5);

    Reconciliation done = apply(document);
    assertThat(done.count(Fate.UNCHANGED)).isOne();
    assertThat(fates(done.collections().get(0))).containsExactly("OVER spike peak");
    assertThat(apply(router("cpu: range 1..2")).collections().get(0).spikes()).isEmpty();
    assertThat(spikesOf(there("Router"))).hasSize(1);
  }

  @Test
  void doesAllOrNothing() {
    apply(router("cpu: range 1..2"));
    DataCollection before = there("Router");
    Document changed = router("cpu: range 3..4");

    refused(
        Kind.INVALID,
        "no Performance field named 'gpu'",
        () -> apply(changed, document("B", List.of(), spike("peak", 0, 9, "gpu: range 1..2"))));
    refused(
        Kind.INVALID,
        "spike 'one' already takes",
        () -> apply(changed, document("B", List.of(), spike("one", 0, 9), spike("two", 8, 10))));
    refused(
        Kind.INVALID, "two documents of the collection 'Router'", () -> apply(changed, changed));
    refused(
        Kind.INVALID,
        "two Performance fields named 'a'",
        () -> apply(changed, document("B", fields(PERFORMANCE, "a: epoch", "a: epoch"))));
    refused(Kind.INVALID, "at least one document", this::apply);

    assertThat(names(world.admin)).containsExactly("Router");
    assertThat(there("Router")).isEqualTo(before);
  }

  @Test
  void pointsAtEveryFaultOfEveryDocument() {
    Document first = document("A", fields(PERFORMANCE, "a: epoch", "a: epoch"));
    Document last = document("D", fields(PERFORMANCE, "a: number 1", "b: expression c"));
    Document third =
        document(
            "C",
            fields(PERFORMANCE, "a: range 1..9", "b: expression 1 / a", "c: expression 1 / b"),
            spike("one", 0, 9, "a: range 2..3", "b: expression a * 2"),
            spike("two", 9, 10, "b: expression 1 / a * 2", "a: range 0..3"));
    Document second =
        document(
            "B",
            fields(PERFORMANCE, "cpu: range 1..2"),
            spike("one", 0, 9, "cpu: range 1..3", "gpu: range 1..2"),
            spike("two", 9, 10, "cpu: epoch"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> apply(first, second, third, last))
        .extracting(refusal -> refusal.faults().stream().map(Fault::pointer).toList())
        .isEqualTo(
            List.of(
                "/documents/0/fields/1/name",
                "/documents/1/spikes/0/changes/1",
                "/documents/1/spikes/1/changes/0",
                "/documents/2/spikes/1/changes/0",
                "/documents/3/fields/1/rule"));
  }

  @Test
  void plansWithoutDoing() {
    apply(router("cpu: range 1..2"));
    Document[] documents = {
      router("cpu: range 3..4"), document("New", List.of(), spike("peak", 0, 5))
    };

    Reconciliation plan = world.reconciler.plan(world.editor, List.of(documents), true);

    assertThat(names(world.admin)).containsExactly("Router");
    assertThat(there("Router").fields().all().toString()).contains("range 1..2");
    assertThat(world.reconciler.apply(world.editor, List.of(documents), true)).isEqualTo(plan);
  }

  @Test
  void prunesOnlyWhatThePersonMayDelete() {
    apply(router("cpu: range 1..2"));
    world.collection(world.editor, "Old", "cpu: range 1..2");
    world.collection(world.other, "Foreign", "cpu: range 1..2");
    List<Document> documents = List.of(router("cpu: range 1..2"));

    assertThat(apply(documents.get(0)).count(Fate.DELETED)).isZero();
    Reconciliation pruned = world.reconciler.apply(world.editor, documents, true);

    assertThat(pruned.collections().get(1).name().text()).isEqualTo("Old");
    assertThat(fates(pruned.collections().get(1)))
        .containsExactly("DELETED cpu: range 1..2 -> none");
    assertThat(names(world.admin)).containsExactly("Router", "Foreign");
    world.reconciler.apply(world.admin, documents, true);
    assertThat(names(world.admin)).containsExactly("Router");
  }

  @Test
  void prunesNothingThatWasNotExpected() {
    world.collection(world.editor, "Old", "cpu: range 1..2");
    world.collection(world.editor, "Newer", "cpu: range 1..2");
    List<Document> documents = List.of(router("cpu: range 1..2"));
    CollectionName old = new CollectionName("Old");
    CollectionName newer = new CollectionName("Newer");
    CollectionName gone = new CollectionName("Gone");

    refused(
        Kind.CONFLICT,
        "the collection 'Newer' would be deleted too",
        () -> world.reconciler.apply(world.editor, documents, Set.of(old)));
    refused(
        Kind.CONFLICT,
        "the collection 'Gone' is not to be deleted any more",
        () -> world.reconciler.apply(world.editor, documents, Set.of(old, newer, gone)));
    assertThat(names(world.admin)).containsExactly("Old", "Newer");
    world.reconciler.apply(world.editor, documents, Set.of(newer, old));
    assertThat(names(world.admin)).containsExactly("Router");
  }

  @Test
  void obeysTheRightsOfPeople() {
    apply(router("cpu: range 1..2"));
    List<Document> same = List.of(router("cpu: range 1..2"));
    List<Document> none = List.of(document("Other", List.of()));

    refused(
        Kind.FORBIDDEN,
        "'Router' belongs to somebody else",
        () -> world.reconciler.apply(world.other, same, false));
    refused(Kind.FORBIDDEN, "Viewer", () -> world.reconciler.apply(world.viewer, none, false));
    refused(Kind.FORBIDDEN, "Viewer", () -> world.reconciler.plan(world.viewer, none, false));
    assertThat(world.reconciler.apply(world.admin, same, false).count(Fate.UNCHANGED)).isOne();
    assertThat(there("Router").owner()).isEqualTo(world.editor.id());
  }

  @Test
  void makesOfAnyDocumentAnyOtherOne() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Document document = anyDocument(random);

      apply(document);

      DataCollection router = there("Router");
      assertThat(FieldsOf.of(world.archivist.write(world.editor, router.id())))
          .as("seed " + seed)
          .isEqualTo(FieldsOf.of(document));
      assertThat(apply(document).count(Fate.UNCHANGED)).as("seed " + seed).isOne();
      Document written = world.archivist.write(world.editor, router.id());
      assertThat(apply(written).count(Fate.UNCHANGED)).as("seed " + seed).isOne();
    }
  }

  /** What a document says, however the halves mingle and in whatever order the spikes stand. */
  private record FieldsOf(
      List<NewField> performance, List<NewField> configuration, List<String> spikes) {

    static FieldsOf of(Document document) {
      List<NewField> fields = document.collection().fields();
      return new FieldsOf(
          fields.stream().filter(field -> field.type() == PERFORMANCE).toList(),
          fields.stream().filter(field -> field.type() == CONFIGURATION).toList(),
          document.spikes().stream().map(FieldsOf::said).sorted().toList());
    }

    private static String said(DocumentSpike spike) {
      return spike.name()
          + " "
          + spike.timing()
          + " "
          + spike.continuity()
          + " "
          + spike.changes().stream().map(NewField::toString).sorted().toList();
    }
  }

  private static Document anyDocument(Random random) {
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
    Collections.shuffle(names, random);
    List<NewField> fields = new ArrayList<>();
    List<String> numeric = new ArrayList<>();
    for (String name : names.subList(0, random.nextInt(names.size() + 1))) {
      boolean performance = random.nextInt(4) > 0;
      boolean range = random.nextBoolean();
      String rule = range ? "range 1.." + (2 + random.nextInt(2)) : "increment from 1 by 1";
      fields.addAll(fields(performance ? PERFORMANCE : CONFIGURATION, name + ": " + rule));
      if (performance && range) {
        numeric.add(name);
      }
    }
    List<DocumentSpike> spikes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (random.nextBoolean()) {
        String[] changes =
            numeric.stream()
                .filter(name -> random.nextBoolean())
                .map(name -> name + ": range 8.." + (9 + random.nextInt(2)))
                .toArray(String[]::new);
        spikes.add(spike("spike " + i, 10L * i, 10L * i + 5, changes));
      }
    }
    return document("Router", fields, spikes.toArray(DocumentSpike[]::new));
  }
}
