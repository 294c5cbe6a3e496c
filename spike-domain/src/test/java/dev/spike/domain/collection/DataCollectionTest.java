package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataCollectionTest {

  private static final Instant MADE = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");
  private static final Stamp FIRST = Stamp.of(MADE);
  private static final Stamp SECOND = new Stamp(2, MADE, LATER);
  private static final Field CPU = field(1, "cpu: range 10..90");
  private static final Field LOAD = field(2, "load: float 0..1");

  private final DataCollection router =
      collection(
          "Router",
          Optional.empty(),
          FIRST,
          new StoredField(CPU, FIRST),
          new StoredField(LOAD, FIRST));

  @Test
  void hasItsFieldsInTheOrderInWhichTheyWereMade() {
    assertThat(router.fields()).isEqualTo(new Fields(List.of(CPU, LOAD)));
  }

  @Test
  void isRenamed() {
    assertThat(router.named(new CollectionName("Switch"), LATER))
        .isEqualTo(
            new DataCollection(
                router.id(),
                new CollectionName("Switch"),
                router.seed(),
                router.owner(),
                router.stored(),
                SECOND));
  }

  @Test
  void isSeededAndSeededNoMore() {
    DataCollection seeded = router.seeded(Optional.of(new Seed(42)), LATER);

    assertThat(seeded.seed()).contains(new Seed(42));
    assertThat(seeded.stamp()).isEqualTo(SECOND);
    assertThat(seeded.stored()).isEqualTo(router.stored());
    assertThat(seeded.seeded(Optional.empty(), LATER).seed()).isEmpty();
  }

  @Test
  void takesAFieldMoreAtItsEnd() {
    Field time = field(3, "time: epoch");

    DataCollection more = router.with(time, LATER);

    assertThat(more.fields().all()).containsExactly(CPU, LOAD, time);
    assertThat(more.stored().get(2).stamp()).isEqualTo(Stamp.of(LATER));
    assertThat(more.stored().get(0).stamp()).isEqualTo(FIRST);
    assertThat(more.stamp()).isEqualTo(SECOND);
    assertRefused(
        () -> router.with(field(3, "cpu: number 1"), LATER),
        "/2/name",
        "there are two Performance fields named 'cpu'");
  }

  @Test
  void replacesAFieldInItsPlace() {
    Field calm = field(1, "cpu: range 0..1");

    DataCollection changed = router.replacing(calm, LATER);

    assertThat(changed.stored())
        .containsExactly(new StoredField(calm, SECOND), new StoredField(LOAD, FIRST));
    assertThat(changed.stamp()).isEqualTo(SECOND);
    assertRefused(
        () -> router.replacing(field(1, "load: number 1"), LATER),
        "/1/name",
        "there are two Performance fields named 'load'");
  }

  @Test
  void losesAField() {
    DataCollection less = router.without(CPU.id(), LATER);

    assertThat(less.fields().all()).containsExactly(LOAD);
    assertThat(less.stamp()).isEqualTo(SECOND);
  }

  @Test
  void cannotBeBuiltWithTwoFieldsOfOneName() {
    assertRefused(
        () ->
            collection(
                "Router",
                Optional.empty(),
                FIRST,
                new StoredField(CPU, FIRST),
                new StoredField(field(2, "cpu: epoch"), FIRST)),
        "/1/name",
        "there are two Performance fields named 'cpu'");
  }

  @Test
  void cannotBeChangedFromOutside() {
    List<StoredField> given = new ArrayList<>(router.stored());
    DataCollection copy =
        new DataCollection(
            router.id(), router.name(), router.seed(), router.owner(), given, router.stamp());
    given.clear();

    assertThat(copy).isEqualTo(router);
  }

  private static DataCollection collection(
      String name, Optional<Seed> seed, Stamp stamp, StoredField... stored) {
    return new DataCollection(
        new CollectionId(1), new CollectionName(name), seed, new UserId(1), List.of(stored), stamp);
  }

  private static Field field(long id, String line) {
    return Field.parse(new FieldId(id), CollectionType.PERFORMANCE, line);
  }
}
