package dev.spike.cli.draw;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file while it is written: it stands beside its place as {@code NAME.part} and takes its place
 * when it is whole, so that half a file never looks like a whole one. A pipe or a device is written
 * to directly.
 */
final class Draft implements AutoCloseable {

  private final Path place;
  private final Path written;
  private final FileChannel channel;

  private Draft(Path place, Path written) throws IOException {
    this.place = place;
    this.written = written;
    this.channel =
        isDirect()
            ? FileChannel.open(written, StandardOpenOption.WRITE)
            : FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Begins to write a file. */
  static Draft of(Path file) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(place)) {
      throw invalid(Texts.shown(file.toString()) + " is a directory; name a file in it");
    }
    if (!Files.isDirectory(place.getParent())) {
      throw invalid("there is no directory " + Texts.shown(place.getParent().toString()));
    }
    boolean isDirect = Files.exists(place) && !Files.isRegularFile(place);
    Draft draft = new Draft(place, isDirect ? place : part(place));
    draft.claim();
    return draft;
  }

  private static Path part(Path place) {
    return place.resolveSibling(place.getFileName() + ".part");
  }

  private static Refusal invalid(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, sentence);
  }

  /** Two who write the same file would leave something that neither of them wrote. */
  private void claim() throws IOException {
    if (isDirect()) {
      return;
    }
    if (channel.tryLock() == null) {
      channel.close();
      throw new Refusal(
          Refusal.Kind.CONFLICT, Texts.shown(written.toString()) + " is being written already");
    }
    channel.truncate(0);
  }

  private boolean isDirect() {
    return written.equals(place);
  }

  /** Where the bytes go as long as the file is not whole. */
  Path written() {
    return written;
  }

  /** Takes the bytes without a buffer. */
  OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] octets, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(octets, offset, length);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
    };
  }

  /** Puts the file in its place, now that it is whole. */
  void finish() throws IOException {
    channel.close();
    if (!isDirect()) {
      Files.move(
          written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was written; a device or a pipe keeps what it got. */
  void discard() throws IOException {
    channel.close();
    if (!isDirect()) {
      Files.deleteIfExists(written);
    }
  }

  /** What was neither finished nor discarded stays where it was written. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
