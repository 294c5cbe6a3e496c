package dev.spike.application.contract;

import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.storage.PageRequest;
import dev.spike.application.verdict.Clerk;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.Outcome;
import dev.spike.domain.verdict.TestName;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clerk does with verdicts on every storage. */
public abstract class ClerkContract extends Contract {

  private Clerk clerk;

  /** A contract to be held to. */
  protected ClerkContract() {}

  @BeforeEach
  void engage() {
    clerk = new Clerk(world.storage, world.clocks.service());
  }

  private static Judgement judgement(String test) {
    return new Judgement(
        new TestName(test),
        new CollectionName("web-01"),
        START.minusMillis(1500).plusNanos(1),
        START.plusNanos(1),
        List.of(
            new Finding(
                Outcome.LATE,
                Optional.of(new SpikeName("burst")),
                new Alert("HighCpu", Map.of("severity", "page", "text", "a\nb\\n")),
                Optional.of(Duration.ofMillis(34_200)),
                1,
                "it was late"),
            new Finding(
                Outcome.FALSE_ALARM,
                Optional.empty(),
                Alert.named("DiskFull"),
                Optional.empty(),
                2,
                "it should not have")));
  }

  private Verdict keep(Person person, String test) {
    return clerk.keep(person, judgement(test));
  }

  private List<Verdict> list(Person person) {
    return clerk.list(person, PageRequest.FIRST).items();
  }

  @Test
  void keepsEverythingAboutAVerdict() {
    Verdict kept = keep(world.editor, "cpu");

    assertThat(kept.createdAt()).isEqualTo(START);
    assertThat(kept.judgement().findings()).isEqualTo(judgement("cpu").findings());
    assertThat(clerk.get(world.editor, kept.id())).isEqualTo(kept);
  }

  @Test
  void listsTheNewestFirst() {
    Verdict one = keep(world.editor, "one");
    Verdict foreign = keep(world.other, "foreign");
    Verdict two = keep(world.editor, "two");

    assertThat(list(world.editor)).containsExactly(two, one);
    assertThat(list(world.admin)).containsExactly(two, foreign, one);
    assertThat(clerk.list(world.admin, new PageRequest(1, 1)).items()).containsExactly(foreign);
    assertThat(clerk.list(world.admin, new PageRequest(1, 1)).total()).isEqualTo(3);
    assertThat(list(world.viewer)).isEmpty();
  }

  @Test
  void showsNobodyWhatIsSomebodyElses() {
    Verdict kept = keep(world.editor, "cpu");

    refused(Kind.FORBIDDEN, "somebody else", () -> clerk.get(world.other, kept.id()));
    refused(Kind.FORBIDDEN, "may only read", () -> keep(world.viewer, "cpu"));
    refused(Kind.MISSING, "no verdict 0", () -> clerk.get(world.admin, new VerdictId(0)));
    assertThat(clerk.get(world.admin, kept.id())).isEqualTo(kept);
  }

  @Test
  void keepsTheNewestHundredOfEach() {
    Verdict foreign = keep(world.other, "foreign");
    Verdict first = keep(world.editor, "first");
    for (int i = 1; i < Verdict.MOST_OF_ONE; i++) {
      keep(world.editor, "cpu");
    }
    assertThat(clerk.get(world.editor, first.id())).isEqualTo(first);

    Verdict last = keep(world.editor, "last");

    assertThat(list(world.editor)).hasSize(Verdict.MOST_OF_ONE).startsWith(last);
    refused(Kind.MISSING, "no verdict", () -> clerk.get(world.editor, first.id()));
    assertThat(list(world.other)).containsExactly(foreign);
  }

  @Test
  void losesThemWithTheirOwner() {
    Verdict kept = keep(world.editor, "cpu");

    world.storage.write(
        stores -> {
          stores.users().remove(world.editor.id());
          return kept;
        });

    refused(Kind.MISSING, "no verdict", () -> clerk.get(world.admin, kept.id()));
    assertThat(list(world.admin)).isEmpty();
  }
}
