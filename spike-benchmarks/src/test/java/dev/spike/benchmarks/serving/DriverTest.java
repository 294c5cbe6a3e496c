package dev.spike.benchmarks.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriverTest {

  private static final byte[] BODY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final AtomicInteger served = new AtomicInteger();
  private final HttpServer server;

  DriverTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/length", 200, BODY.length);
    answer("/chunks", 200, 0);
    answer("/failure", 500, BODY.length);
    server.start();
  }

  private void answer(String path, int status, int length) {
    server.createContext(
        path,
        exchange -> {
          served.incrementAndGet();
          exchange.sendResponseHeaders(status, length);
          exchange.getResponseBody().write(BODY);
          exchange.close();
        });
  }

  @AfterEach
  void stopServing() {
    server.stop(0);
  }

  @Test
  void sendsAsManyRequestsAsItIsTold() {
    for (String path : new String[] {"/length", "/chunks"}) {
      served.set(0);
      assertThat(drive(path).answers()).isEqualTo(100);
      assertThat(served).hasValue(100);
    }
  }

  @Test
  void refusesAnotherStatusThanItWaitsFor() {
    assertThatIllegalStateException()
        .isThrownBy(() -> drive("/failure"))
        .withMessageContaining("Wanted 200")
        .withMessageContaining("500");
  }

  private Harvest drive(String path) {
    Supplier<byte[]> request = () -> RawRequest.get(path, "Accept: */*");
    try (Driver driver = new Driver(server.getAddress().getPort(), 4)) {
      return driver.drive(request, 200, 100);
    }
  }
}
