package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  private static final UserId ME = new UserId(1);
  private static final UserId OTHER = new UserId(2);
  private static final CollectionId NAMED = new CollectionId(10);
  private static final CollectionId UNNAMED = new CollectionId(11);

  private static boolean covers(Reach reach, Role role, CollectionId id, UserId owner) {
    return reach.covers(new Person(ME, role), id, owner, CollectionType.PERFORMANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN, true, false, true, false, true",
    "EDITOR, true, false, true, false, false",
    "VIEWER, true, false, true, false, false"
  })
  void coversWhatIsOwnedOrNamed(
      Role role,
      boolean ownOfAll,
      boolean foreignOfAll,
      boolean ownNamed,
      boolean ownUnnamed,
      boolean foreignNamed) {
    Reach named = new Reach(Optional.of(Set.of(NAMED)), Optional.empty());

    assertThat(covers(Reach.ALL, role, NAMED, ME)).isEqualTo(ownOfAll);
    assertThat(covers(Reach.ALL, role, NAMED, OTHER)).isEqualTo(foreignOfAll);
    assertThat(covers(named, role, NAMED, ME)).isEqualTo(ownNamed);
    assertThat(covers(named, role, UNNAMED, ME)).isEqualTo(ownUnnamed);
    assertThat(covers(named, role, NAMED, OTHER)).isEqualTo(foreignNamed);
  }

  @Test
  void coversOneHalfOrBoth() {
    Person me = new Person(ME, Role.EDITOR);
    Reach half = new Reach(Optional.empty(), Optional.of(CollectionType.CONFIGURATION));

    assertThat(half.covers(me, NAMED, ME, CollectionType.CONFIGURATION)).isTrue();
    assertThat(half.covers(me, NAMED, ME, CollectionType.PERFORMANCE)).isFalse();
    assertThat(Reach.ALL.covers(me, NAMED, ME, CollectionType.CONFIGURATION)).isTrue();
  }

  @Test
  void namesAtLeastOneCollectionOrNone() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Reach(Optional.of(Set.of()), Optional.empty()))
        .withMessageContaining("at least one collection");
  }
}
