package dev.spike.junit;

import dev.spike.junit.server.SpikeServer;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The servers that one test opened, or the methods before all tests of one class. */
final class OpenServers {

  private final Deque<SpikeServer> servers = new ConcurrentLinkedDeque<>();

  void add(SpikeServer server) {
    servers.push(server);
  }

  /** Closes all of them, the last one first. */
  void close() {
    servers.forEach(SpikeServer::close);
  }
}
