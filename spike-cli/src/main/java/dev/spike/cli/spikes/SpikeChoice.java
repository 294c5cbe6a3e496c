package dev.spike.cli.spikes;

import dev.spike.cli.work.Collections;
import dev.spike.http.place.Place;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which spike a command is about, to be mixed into commands. */
final class SpikeChoice {

  @Parameters(paramLabel = "SPIKE", description = "Its ID, or its NAME.")
  private String named;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "The collection of the spike, if others have one of its name.")
  private Optional<String> collection = Optional.empty();

  SpikeFacts at(Place place) {
    return collection
        .map(name -> Spikes.named(place, named, Collections.named(place, name)))
        .orElseGet(() -> Spikes.named(place, named));
  }
}
