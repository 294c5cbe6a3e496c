package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who pay are served while others waste what they can. */
@ExtendWith(SharedJar.class)
class SlowClientsIT {

  private static final int SLOW = 600;
  private static final Duration LASTING = Duration.ofSeconds(5);
  private static final byte[] START =
      ("POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100000\r\n\r\n{")
          .getBytes(US_ASCII);

  @Test
  void bodiesThatDripSilenceNobody(ServedJar jar, Caller admin) throws IOException {
    OwnCollection router = OwnCollection.of(admin);
    router.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW; i++) {
        slow.add(begun(jar));
      }
      Instant end = Instant.now().plus(LASTING);
      for (int round = 1; Instant.now().isBefore(end); round++) {
        for (int i = 0; i < SLOW; i++) {
          slow.set(i, dripped(slow.get(i), jar));
        }
        jar.anybody().get("/api/health").is(200);
        assertThat(router.next(1, "n")).containsExactly(Integer.toString(round));
        admin.get(router.path()).is(200);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static Socket begun(ServedJar jar) throws IOException {
    Socket socket = new Socket("127.0.0.1", jar.port());
    socket.getOutputStream().write(START);
    return socket;
  }

  /** Whoever is sent away comes again. */
  private static Socket dripped(Socket socket, ServedJar jar) throws IOException {
    try {
      socket.getOutputStream().write(' ');
      return socket;
    } catch (IOException sentAway) {
      socket.close();
      return begun(jar);
    }
  }
}
