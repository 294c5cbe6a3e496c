package dev.spike.cli.console;

import java.util.OptionalInt;

/**
 * Whether people are at the ends of the streams, and what they can see.
 *
 * @param reads whether somebody can be asked
 * @param shows whether somebody looks at the answer
 * @param remarks whether somebody looks at the remarks
 * @param colours whether the answer may have colours
 * @param columns how wide the answer may be, if that matters
 */
public record Terminal(
    boolean reads, boolean shows, boolean remarks, boolean colours, OptionalInt columns) {

  /** Nobody looks; all goes to files and other programs. */
  public static final Terminal NONE = new Terminal(false, false, false, false, OptionalInt.empty());
}
