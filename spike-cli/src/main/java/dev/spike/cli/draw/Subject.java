package dev.spike.cli.draw;

import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.files.CollectionFile;
import dev.spike.cli.work.Halves;
import dev.spike.cli.work.Trip;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.http.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Whose history a command is about, to be mixed into it: a collection of a place, or one that only
 * stands in a file.
 */
final class Subject {

  private final Function<Instant, Place> nowhere;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COLLECTION",
      description = "The collection; that of the FILE if left out, where that has only one.")
  private Optional<String> collection = Optional.empty();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "A file that the collection stands in, which is not applied anywhere.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Halves.class,
      completionCandidates = Halves.class,
      description = "performance or configuration: what the collection has if left out.")
  private Optional<CollectionType> type = Optional.empty();

  /**
   * Nobody, until somebody is named.
   *
   * @param nowhere a place that keeps nothing, where it is always that instant
   */
  Subject(Function<Instant, Place> nowhere) {
    this.nowhere = nowhere;
  }

  /** Whether a collection is meant. */
  boolean isNamed() {
    return collection.isPresent() || file.isPresent();
  }

  /** Whether one half of it is meant. */
  boolean isHalved() {
    return type.isPresent();
  }

  /** The history; to a file, it begins at an instant. */
  History history(Trip trip, Instant begin) {
    if (file.isPresent()) {
      return ofFile(file.get(), trip, begin);
    }
    String name =
        collection.orElseThrow(
            () ->
                new WrongUsage(
                    spec.commandLine(),
                    "it needs a COLLECTION or a -f FILE; see 'spike help " + spec.name() + "'"));
    AtomicReference<History> found = new AtomicReference<>();
    trip.at(opened -> found.set(History.of(opened, name, type)));
    return found.get();
  }

  private History ofFile(String path, Trip trip, Instant begin) {
    try (Place place = nowhere.apply(begin)) {
      String done = "chart".equals(spec.name()) ? "drawn" : "written";
      List<String> names = CollectionFile.bringIn(path, place, done, trip.console());
      if (collection.isEmpty() && names.size() > 1) {
        throw new Refusal(
            Refusal.Kind.INVALID,
            Texts.sentence(
                "%s has %d collections; name one of them: %s",
                Texts.shown(path), names.size(), String.join(", ", names)));
      }
      return History.of(place, collection.orElse(names.get(0)), type);
    }
  }
}
