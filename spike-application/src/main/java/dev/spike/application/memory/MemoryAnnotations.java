package dev.spike.application.memory;

import dev.spike.application.storage.Annotations;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.truth.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Annotations within one unit of work. */
record MemoryAnnotations(Unit unit) implements Annotations {

  private AnnotationTable table() {
    return unit.state().annotations();
  }

  @Override
  public Optional<Annotation> of(SpikeId spike, Instant start) {
    return table().of(spike, start);
  }

  @Override
  public List<Annotation> of(CollectionId collection) {
    return table().all().filter(each -> each.collection().equals(collection)).toList();
  }

  @Override
  public List<Annotation> undone() {
    return table().all().filter(each -> !each.posting().done()).toList();
  }

  @Override
  public void keep(Annotation annotation) {
    unit.change(state -> state.with(state.annotations().with(annotation)));
  }

  @Override
  public void removeDoneUntil(Instant instant) {
    unit.change(state -> state.with(state.annotations().without(each -> isPast(each, instant))));
  }

  private static boolean isPast(Annotation annotation, Instant instant) {
    return annotation.posting().done()
        && annotation.end().filter(end -> !end.isAfter(instant)).isPresent();
  }
}
