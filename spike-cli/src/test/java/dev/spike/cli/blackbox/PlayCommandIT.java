package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests of alerts by a detector of our own, which tells by a webhook. */
@DisabledOnOs(OS.WINDOWS)
class PlayCommandIT {

  private static final String MERGED = "\"$@\" 2>&1";
  private static final String SPIKES = "/api/admin/spike-schedules";

  @TempDir private Path directory;

  private ServedJar jar;
  private Caller admin;
  private String token;
  private OwnCollection router;
  private int port;

  @BeforeEach
  void serve() throws IOException {
    jar = ServedJar.on(directory.resolve("data"));
    admin = jar.admin();
    token = jar.anybody().login(ServedJar.ADMIN, ServedJar.PASSWORD).at("/access_token");
    router = OwnCollection.of(admin);
    router.add("load", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':9");
    port = freePort();
  }

  @AfterEach
  void close() {
    jar.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String scenario(String chain) throws IOException {
    String text =
        """
        test: load
        collection: %s
        chain: {%s, every: 100ms}
        settle: 1m
        spikes:
          - spike: burst
            starts: 1m
            lasts: 3m
            set: {load: range 95..99}
            expect: [{alert: HighLoad, fires_within: 2m, resolves_within: 2m}]
        """;
    return Files.writeString(directory.resolve("load.yaml"), text.formatted(router.name(), chain))
        .toString();
  }

  private String webhook() {
    return "webhook: {listen: '127.0.0.1:%d'}".formatted(port);
  }

  private LongCommand test(String file, String... options) {
    List<String> command =
        new ArrayList<>(List.of("test", file, "--server", jar.address(), "--token", token));
    command.addAll(List.of(options));
    return LongCommand.shell(MERGED, command.toArray(String[]::new));
  }

  /** Polls as any machine would, and tells when there is too much load and when there is not. */
  private Thread detector(AtomicBoolean goesOn) {
    Caller machine = admin.machine();
    Caller listener = Caller.of("http://127.0.0.1:" + port);
    Thread thread =
        new Thread(
            () -> {
              boolean fired = false;
              while (goesOn.get()) {
                String load = machine.get(router.dataPath("Performance")).is(200).at("/data/load");
                boolean fires = Integer.parseInt(load) > 90;
                if (fires != fired) {
                  String alert = "{'status':'%s','labels':{'alertname':'HighLoad'}}";
                  String status = fires ? "firing" : "resolved";
                  listener.post("/", "{'alerts':[" + alert.formatted(status) + "]}").is(200);
                  fired = fires;
                }
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void followsADetectorThatGoesByAFasterClock() throws IOException, InterruptedException {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Thread detector = detector(goesOn);
    try (LongCommand test = test(scenario(webhook()), "--clock", "60")) {
      Said said = test.end().ended(0);

      said.says("a spike in 7s, watching a webhook at http://127.0.0.1:" + port);
      said.says("HighLoad fires", "HighLoad is over", "detected in time", "GREEN: 'load' on");
    } finally {
      goesOn.set(false);
      detector.join();
    }
    assertThat(admin.get("/api/admin/clock").at("/mode")).isEqualTo("real");
    assertThat(admin.get("/api/admin/verdicts").at("/0/green")).isEqualTo("true");
    assertThat(admin.get(SPIKES).text()).isEqualTo("[]");
  }

  @Test
  void takesItsSpikesAwayOnCtrlC() throws IOException {
    LongCommand test =
        LongCommand.run(
            "test",
            scenario(webhook()),
            "--server",
            jar.address(),
            "--token",
            token,
            "--clock",
            "2");
    try (test) {
      while (admin.get(SPIKES).text().equals("[]")) {
        Thread.onSpinWait();
      }
      test.signal("INT");

      assertThat(test.end().ended(130).err()).contains("It was stopped, so there is no verdict.");
    }
    assertThat(admin.get(SPIKES).text()).isEqualTo("[]");
    assertThat(admin.get("/api/admin/clock").at("/mode")).isEqualTo("real");
    assertThat(admin.get("/api/admin/verdicts").text()).isEqualTo("[]");
  }

  @Test
  void complainsOfAChainThatIsNotThereAndOfOneThatIsTaken() throws IOException {
    String nobody = "prometheus: 'http://127.0.0.1:%d'".formatted(port);
    String[] where = {"--server", jar.address(), "--token", token};

    assertThat(run(scenario(nobody), where).complaint(5)).endsWith("(nobody listens there)");
    assertThat(run(scenario(nobody), "--clock", "60").complaint(2))
        .contains("Prometheus and Alertmanager live in real time");
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", port));
      assertThat(run(scenario(webhook()), where).complaint(4))
          .contains("127.0.0.1:" + port + " cannot be listened on");
    }
    assertThat(admin.get(SPIKES).text()).isEqualTo("[]");
  }

  private static Said run(String file, String... options) {
    List<String> command = new ArrayList<>(List.of("test", file));
    command.addAll(List.of(options));
    return JarShell.run(command.toArray(String[]::new));
  }
}
