package dev.spike.benchmarks.serving;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection of the driver, with the answer that it waits for. */
final class Line implements AutoCloseable {

  private final SocketChannel channel;
  private final IncomingAnswer answer = new IncomingAnswer();
  private long sentAt;
  private boolean waiting;

  Line(Selector selector, InetSocketAddress server) throws IOException {
    channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  void send(ByteBuffer request, long now) throws IOException {
    answer.clear();
    sentAt = now;
    waiting = true;
    channel.write(request);
    if (request.hasRemaining()) {
      throw new IOException("a request is longer than what the connection takes at once");
    }
  }

  /** Takes what has come, and says whether the answer is complete. */
  boolean receive() throws IOException {
    int count = channel.read(answer.space());
    if (count < 0) {
      throw new EOFException("the server closed a connection after: " + answer.text());
    }
    answer.took(count);
    return answer.isComplete();
  }

  void require(int status) {
    if (answer.status() != status) {
      throw new IllegalStateException("Wanted " + status + ", got:\n" + answer.text());
    }
  }

  void rest() {
    waiting = false;
  }

  boolean isWaiting() {
    return waiting;
  }

  long sentAt() {
    return sentAt;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
