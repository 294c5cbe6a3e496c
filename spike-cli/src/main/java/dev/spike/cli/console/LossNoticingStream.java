package dev.spike.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Throws {@link LostOutput} when writing fails. It stands under a {@link java.io.PrintStream},
 * which swallows every {@link IOException}: a command without end would write on to nobody. It
 * throws once; what is still buffered above it afterwards goes nowhere.
 */
public final class LossNoticingStream extends FilterOutputStream {

  private boolean lost;

  /** Stands before a stream whose reader may go. */
  public LossNoticingStream(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) {
    attempt(() -> out.write(octets, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  private void attempt(Writing writing) {
    if (lost) {
      return;
    }
    try {
      writing.run();
    } catch (IOException e) {
      lost = true;
      throw new LostOutput(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
