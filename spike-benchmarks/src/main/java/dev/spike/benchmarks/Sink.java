package dev.spike.benchmarks;

import java.io.OutputStream;

/** Takes what is written and keeps only its length and a sample of it, so that nothing is idle. */
final class Sink extends OutputStream {

  private static final int CACHE_LINE = 64;

  private long bytes;
  private long checksum;

  @Override
  public void write(int value) {
    bytes++;
    checksum = checksum * 31 + value;
  }

  @Override
  public void write(byte[] block, int from, int length) {
    bytes += length;
    for (int i = from; i < from + length; i += CACHE_LINE) {
      checksum = checksum * 31 + block[i];
    }
  }

  long checksum() {
    return checksum ^ bytes;
  }
}
