package dev.spike.application.memory;

import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.truth.Annotation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Annotations by when they begin; there are never many. */
record AnnotationTable(Tree<Place, Annotation> byStart) {

  static final AnnotationTable EMPTY = new AnnotationTable(Tree.sortedBy(Place.ORDER));

  private record Place(Instant start, long spike) {

    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::start).thenComparingLong(Place::spike);

    static Place of(Annotation annotation) {
      return new Place(annotation.start(), annotation.spike().number());
    }
  }

  Optional<Annotation> of(SpikeId spike, Instant start) {
    return byStart.get(new Place(start, spike.number()));
  }

  Stream<Annotation> all() {
    return byStart.after(0);
  }

  AnnotationTable with(Annotation annotation) {
    return new AnnotationTable(byStart.with(Place.of(annotation), annotation));
  }

  AnnotationTable without(Predicate<Annotation> gone) {
    List<Annotation> those = all().filter(gone).toList();
    Tree<Place, Annotation> rest = byStart;
    for (Annotation annotation : those) {
      rest = rest.without(Place.of(annotation));
    }
    return new AnnotationTable(rest);
  }
}
