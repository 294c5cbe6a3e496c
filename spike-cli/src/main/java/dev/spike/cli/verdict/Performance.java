package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.chain.Chain;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.files.CollectionFile;
import dev.spike.cli.files.Sheet;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.work.Collections;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.verdict.Challenge;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judge;
import dev.spike.domain.verdict.Judgement;
import dev.spike.http.place.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plays a scenario at a place, and judges what alerts did. */
final class Performance {

  private static final Duration LONGEST = Duration.ofDays(2);

  private final Scenario scenario;
  private final Sheet sheet;
  private final Console console;
  private final InstantSource real;

  Performance(Scenario scenario, Sheet sheet, Console console, InstantSource real) {
    this.scenario = scenario;
    this.sheet = sheet;
    this.console = console;
    this.real = real;
  }

  /**
   * What is to be said of it; nothing if somebody stopped it.
   *
   * @param waiting waits for so long, unless it shall end; whether it shall
   */
  Optional<Judgement> at(Place place, Predicate<Duration> waiting) {
    JsonNode collection = Collections.named(place, name(place));
    Pace pace = Pace.of(place, real);
    requireBearable(pace);
    try (Chain chain = scenario.chain().opening().open(real);
        Stage stage = new Stage(place, collection, console)) {
      List<ArrayNode> changes = stage.changes(scenario.scenes(), sheet);
      Play play = new Play(chain, pace, waiting);
      // A chain that is not there is found out about before anything is made.
      Instant began = play.begin();
      List<Challenge> challenges = challenges(stage, changes, began.plus(scenario.settle()));
      Instant end = end(challenges, pace);
      announce(chain, collection, pace, Duration.between(began, end));
      Telling telling = new Telling(console, began, end, challenges);
      if (!play.until(end, scenario.chain().every(), telling)) {
        return Optional.empty();
      }
      List<Finding> findings = new Judge(Nearest::to).findings(challenges, play.book(), began);
      CollectionName bent = new CollectionName(collection.path("name").asText());
      return Optional.of(new Judgement(scenario.test(), bent, began, end, findings));
    }
  }

  /** The collection, after that of a file was made if there is one. */
  private String name(Place place) {
    if (scenario.apply().isEmpty()) {
      return scenario.collection().orElseThrow().text();
    }
    String file = sheet.beside(scenario.apply().get()).toString();
    List<String> names = CollectionFile.add(file, place, "played", console);
    String name = scenario.collection().map(CollectionName::text).orElse(names.get(0));
    if (scenario.collection().isEmpty() && names.size() > 1 || !names.contains(name)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "%s has the collections %s; name one of them in the test",
              Texts.shown(file), String.join(", ", names)));
    }
    return name;
  }

  private void requireBearable(Pace pace) {
    if (!pace.isReal() && !scenario.chain().paced()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "the clock there runs %s times as fast as real time, in which Prometheus and"
                  + " Alertmanager live; only a webhook may follow it",
              pace.factor().stripTrailingZeros().toPlainString()));
    }
  }

  private List<Challenge> challenges(Stage stage, List<ArrayNode> changes, Instant begin) {
    List<Challenge> challenges = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      challenges.add(stage.challenge(scenario.scenes().get(i), changes.get(i), begin));
    }
    return challenges;
  }

  /** When all that is expected has happened, or will not: after one more look. */
  private Instant end(List<Challenge> challenges, Pace pace) {
    Instant last = challenges.stream().map(Challenge::end).max(Instant::compareTo).orElseThrow();
    Duration look = scenario.chain().every();
    double factor = pace.factor().doubleValue();
    Instant end = last.plusMillis((long) (look.toMillis() * factor));
    if (Duration.between(pace.now(), end).compareTo(LONGEST) > 0) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "this would take until "
              + end
              + ", and a test takes 2d at most; plan its spikes earlier");
    }
    return end.truncatedTo(ChronoUnit.MILLIS);
  }

  private void announce(Chain chain, JsonNode collection, Pace pace, Duration length) {
    int spikes = scenario.scenes().size();
    console.remark(
        Texts.sentence(
            "Playing '%s' on %s: %s in %s, watching %s. Ctrl-C ends it.",
            scenario.test(),
            collection.path("name").asText(),
            spikes == 1 ? "a spike" : spikes + " spikes",
            Lengths.write(pace.really(length)),
            chain.name()));
  }
}
