package dev.spike.benchmarks.serving;

import java.time.Duration;

/** A server that takes part in the comparison of speeds, with the poll that it is sent. */
record Rival(Contender contender, RunningServer server, byte[] poll) implements AutoCloseable {

  /** Drives the server for so long. */
  Turn take(Duration duration) {
    try (Driver driver = new Driver(server.port(), Bench.CONNECTIONS)) {
      Duration before = server.processorTime();
      Duration driverBefore = ownTime();
      Harvest harvest = driver.driveFor(duration, poll);
      return new Turn(
          contender,
          harvest,
          server.processorTime().minus(before),
          ownTime().minus(driverBefore),
          server.resident().orElse(0));
    }
  }

  private static Duration ownTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    server.close();
  }
}
