package dev.spike.persistence.jpa;

import dev.spike.application.storage.Annotations;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.truth.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Annotations in a database. */
record JpaAnnotations(Desk desk) implements Annotations {

  private static final String IN_ORDER = " order by id.startDatetime, id.spikeId";

  @Override
  public Optional<Annotation> of(SpikeId spike, Instant start) {
    return desk.find(AnnotationRow.class, new AnnotationId(spike.number(), start.toEpochMilli()))
        .map(AnnotationRow::annotation);
  }

  @Override
  public List<Annotation> of(CollectionId collection) {
    return listed("from AnnotationRow where collectionId = ?1" + IN_ORDER, collection.number());
  }

  @Override
  public List<Annotation> undone() {
    return listed("from AnnotationRow where done = false" + IN_ORDER);
  }

  private List<Annotation> listed(String query, Object... values) {
    return desk.list(AnnotationRow.class, query, values).stream()
        .map(AnnotationRow::annotation)
        .toList();
  }

  @Override
  public void keep(Annotation annotation) {
    desk.change(() -> desk.merge(AnnotationRow.of(annotation)));
  }

  @Override
  public void removeDoneUntil(Instant instant) {
    desk.change(
        () ->
            desk.execute(
                "delete from AnnotationRow where done = true and endDatetime <= ?1",
                instant.toEpochMilli()));
  }
}
