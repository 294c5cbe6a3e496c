package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowClientTest {

  private static final int MANY = 600;

  @Test
  void keepsNobodyElseWaiting() throws IOException {
    try (Served served = new Served()) {
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        slow.add(dripping(served.http.port(), i % 2 == 0));
      }

      for (int i = 0; i < 10; i++) {
        served.anybody.get("/api/health").is(200);
        served.login("admin@localhost", Served.PASSWORD).is(200);
      }
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void isNotWaitedForBelowTheLeastRate() throws IOException {
    try (Served served = new Served();
        Socket slow = dripping(served.http.port(), true)) {
      boolean cutOff = false;
      for (int i = 0; i < MANY && !cutOff; i++) {
        for (int j = 0; j < 10; j++) {
          served.anybody.get("/api/health").is(200);
        }
        cutOff = slow.getInputStream().available() > 0 || !takes(slow);
      }

      assertThat(cutOff).isTrue();
    }
  }

  private static boolean takes(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Socket dripping(int port, boolean body) throws IOException {
    String request =
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    String more = body ? "Content-Length: 1000\r\n\r\n{" : "H";
    Socket socket = new Socket("localhost", port);
    socket.getOutputStream().write((request + more).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }
}
