package dev.spike.application.imports;

/** A file that cannot be loaded, or a database that cannot be used; nothing of the file is kept. */
public final class LoadFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** What kind of failure it is. */
  public enum Kind {
    /** The file is not as it must be; it names the line and the column if it can. */
    FILE,
    /** The table cannot be what the file needs. */
    TABLE,
    /** The database cannot be reached, or has no room, or went away. */
    DATABASE,
    /** Where the files are cannot be reached or is not what it was. */
    SOURCE
  }

  /** Says in a sentence, without a secret, what is wrong. */
  public LoadFailure(Kind kind, String sentence) {
    this(kind, sentence, null);
  }

  /** Says what is wrong, and what is behind it. */
  public LoadFailure(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }
}
