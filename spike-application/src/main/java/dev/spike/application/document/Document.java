package dev.spike.application.document;

import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import java.util.List;

/** A collection with its spikes, without anything that only holds where it was made. */
public record Document(NewCollection collection, List<DocumentSpike> spikes) {

  public Document {
    spikes = List.copyOf(spikes);
  }

  static Document of(DataCollection collection, List<Spike> spikes) {
    List<NewField> fields = collection.fields().all().stream().map(NewField::like).toList();
    return new Document(
        new NewCollection(collection.name(), collection.seed(), fields),
        spikes.stream().map(spike -> DocumentSpike.of(spike, collection.fields())).toList());
  }
}
