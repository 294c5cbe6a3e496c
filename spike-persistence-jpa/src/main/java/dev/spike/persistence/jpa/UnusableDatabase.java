package dev.spike.persistence.jpa;

/** Why a database cannot be used, in a sentence for those who run Spike. */
public final class UnusableDatabase extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableDatabase(String sentence) {
    super(sentence);
  }

  UnusableDatabase(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
