package dev.spike.application.generation;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Damage;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.SpikeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How all is that a key reaches of a collection.
 *
 * @param fields those of both halves, reached or not
 * @param samples what each half that is reached shows
 * @param drawn those of them that were drawn for this report
 */
public record Report(
    CollectionName name, Fields fields, Map<CollectionType, Sample> samples, List<Sample> drawn) {

  /** The spike that is at work, by the first half that one is at work in. */
  public Optional<SpikeId> spike() {
    return samples.values().stream().flatMap(sample -> sample.spike().stream()).findFirst();
  }

  /** What whoever asked has to endure, by the first half that has something to offer. */
  public Damage damage() {
    return samples.values().stream()
        .map(Sample::damage)
        .filter(Damage::isOfPoll)
        .findFirst()
        .orElse(Damage.NONE);
  }
}
