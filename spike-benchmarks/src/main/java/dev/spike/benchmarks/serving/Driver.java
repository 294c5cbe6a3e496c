package dev.spike.benchmarks.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Drives one server over connections that stay open, with one request at a time on each, and all of
 * them from the one thread that calls: little enough work to leave the processor to the server.
 */
final class Driver implements AutoCloseable {

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
  private static final int DIGITS_KEPT = 3;

  private final Selector selector;
  private final List<Line> lines = new ArrayList<>();

  private Supplier<ByteBuffer> requests;
  private Histogram latencies;
  private int wanted;
  private long left;
  private long end;

  Driver(int port, int connections) {
    try {
      selector = Selector.open();
      InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      for (int i = 0; i < connections; i++) {
        lines.add(new Line(selector, server));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the same request again and again for so long; every answer must be a 200. */
  Harvest driveFor(Duration duration, byte[] request) {
    ByteBuffer same = ByteBuffer.wrap(request);
    return drive(same::duplicate, 200, Long.MAX_VALUE, duration);
  }

  /** Sends so many requests, each answered with the status wanted. */
  Harvest drive(Supplier<byte[]> each, int status, long count) {
    return drive(() -> ByteBuffer.wrap(each.get()), status, count, Duration.ofHours(1));
  }

  private Harvest drive(Supplier<ByteBuffer> each, int status, long count, Duration longest) {
    requests = each;
    wanted = status;
    left = count;
    latencies = new Histogram(DIGITS_KEPT);
    long begin = System.nanoTime();
    end = begin + longest.toNanos();
    try {
      for (Line line : lines) {
        sendNext(line, begin);
      }
      while (lines.stream().anyMatch(Line::isWaiting)) {
        turn();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Harvest(Duration.ofNanos(System.nanoTime() - begin), latencies);
  }

  private void turn() throws IOException {
    if (selector.select(this::receive, LONGEST_SILENCE.toMillis()) == 0) {
      throw new IllegalStateException("No answer for " + LONGEST_SILENCE.toSeconds() + " s.");
    }
  }

  private void receive(SelectionKey key) {
    Line line = (Line) key.attachment();
    try {
      if (line.receive()) {
        long now = System.nanoTime();
        latencies.recordValue(now - line.sentAt());
        line.require(wanted);
        sendNext(line, now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendNext(Line line, long now) throws IOException {
    if (left > 0 && now < end) {
      left--;
      line.send(requests.get(), now);
    } else {
      line.rest();
    }
  }

  @Override
  public void close() {
    try {
      for (Line line : lines) {
        line.close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
