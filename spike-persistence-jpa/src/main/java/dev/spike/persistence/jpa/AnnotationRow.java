package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.truth.Annotation;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;

/** What a dashboard is told of a spike. */
@Entity
@Table(name = "annotations")
class AnnotationRow {

  @EmbeddedId private AnnotationId id;
  private long collectionId;
  private Long endDatetime;
  private String tags;
  private String text;
  private Long number;
  private boolean done;
  private int tries;
  private long restsUntil;

  static AnnotationRow of(Annotation annotation) {
    AnnotationRow row = new AnnotationRow();
    Annotation.Posting posting = annotation.posting();
    row.id = new AnnotationId(annotation.spike().number(), annotation.start().toEpochMilli());
    row.collectionId = annotation.collection().number();
    row.endDatetime = Moments.millis(annotation.end());
    row.tags = Listed.text(annotation.tags());
    row.text = annotation.text();
    row.number = posting.number().isPresent() ? posting.number().getAsLong() : null;
    row.done = posting.done();
    row.tries = posting.tries();
    row.restsUntil = posting.rests().toEpochMilli();
    return row;
  }

  Annotation annotation() {
    return new Annotation(
        new CollectionId(collectionId),
        new SpikeId(id.spikeId()),
        Instant.ofEpochMilli(id.startDatetime()),
        Moments.read(endDatetime),
        Listed.read(tags),
        text,
        new Annotation.Posting(
            number == null ? OptionalLong.empty() : OptionalLong.of(number),
            done,
            tries,
            Instant.ofEpochMilli(restsUntil)));
  }
}
