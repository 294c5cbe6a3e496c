package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.chain.ChainTerms;
import dev.spike.cli.time.Lengths;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.TestName;
import dev.spike.http.json.Members;
import dev.spike.http.json.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is played, as a file says it.
 *
 * @param apply the file of a collection that has to be there
 * @param settle how long no alert may fire before the first spike
 */
record Scenario(
    TestName test,
    Optional<CollectionName> collection,
    Optional<String> apply,
    ChainTerms chain,
    Duration settle,
    List<Scene> scenes) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_SPIKES = 200;

  /** There has to be room in a verdict for false alarms besides. */
  private static final int MOST_EXPECTED = Judgement.MOST_FINDINGS / 2;

  Scenario {
    scenes = List.copyOf(scenes);
  }

  /** Reads one; secrets are filled in. */
  static Scenario of(ObjectNode json, UnaryOperator<String> filling) {
    Members members = new Members(json);
    Optional<TestName> test = members.required("test", Shape.text(TestName::new));
    Optional<CollectionName> collection =
        members.optional("collection", Shape.text(CollectionName::new));
    Optional<String> apply = members.optional("apply", Shape.text(text -> text));
    Optional<ChainTerms> chain =
        members.required("chain", Shape.object(each -> ChainTerms.of(each, filling)));
    Optional<Duration> settle = members.optional("settle", Shape.text(Scenario::length));
    Optional<List<Scene>> scenes = members.required("spikes", Shape.list(Shape.object(Scene::of)));
    scenes.ifPresent(all -> checkNumbers(members, all));
    members.check(
        json.has("collection") || json.has("apply"),
        "",
        "name the collection of the test, or the file of one to apply");
    return members.made(
        () ->
            new Scenario(
                test.orElseThrow(),
                collection,
                apply,
                chain.orElseThrow(),
                settle.orElse(Duration.ZERO),
                scenes.orElseThrow()));
  }

  private static void checkNumbers(Members members, List<Scene> scenes) {
    members.check(
        !scenes.isEmpty() && scenes.size() <= MOST_SPIKES,
        "spikes",
        "there are 1 to %d spikes in a test",
        MOST_SPIKES);
    int expected =
        scenes.stream().mapToInt(each -> each.expected().size() + each.silent().size()).sum();
    members.check(
        expected <= MOST_EXPECTED,
        "spikes",
        "at most %d alerts are expected or silent in a test, not %d",
        MOST_EXPECTED,
        expected);
  }

  /** A length of time in a scenario, of which nobody wants to wait for the end for ever. */
  static Duration length(String text) {
    Duration length = Lengths.written(text);
    if (length.compareTo(LONGEST) > 0) {
      throw new Refusal(Refusal.Kind.INVALID, "nothing in a test lasts longer than 1d");
    }
    return length;
  }

  /** A length of time that is more than nothing. */
  static Duration some(String text) {
    Duration length = length(text);
    if (length.isZero()) {
      throw new Refusal(Refusal.Kind.INVALID, "a length of time is needed that is more than none");
    }
    return length;
  }
}
