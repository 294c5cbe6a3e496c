package dev.spike.application.truth;

import dev.spike.domain.truth.Annotation;
import java.time.Instant;

/** A dashboard somewhere else, which shows when spikes are at work. */
public interface Dashboard {

  /** Shows an annotation, with its end if it has one, and answers by which number it is known. */
  long show(Annotation annotation) throws NotShown;

  /** Shows when an annotation of a number has ended. */
  void end(long number, Instant end) throws NotShown;

  /** That it could not be shown this time. */
  final class NotShown extends Exception {

    private static final long serialVersionUID = 1;

    /** A failure of which this is the sentence. */
    public NotShown(String sentence) {
      super(sentence);
    }
  }
}
