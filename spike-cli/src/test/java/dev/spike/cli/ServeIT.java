package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.blackbox.JarCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service as people start it: the built jar in a process of its own. */
class ServeIT {

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "The first Admin is (\\S+) with the password (\\S+), which is shown only now.");
  private static final Pattern LISTENING = Pattern.compile("Spike listens on (http://\\S+)");

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path scratch;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void introducesItsAdminOnceAndKeepsWhatItWasTold() throws Exception {
    String token;
    try (Served first = serve()) {
      Matcher admin = INTRODUCTION.matcher(first.readLine());
      assertThat(admin.matches()).isTrue();
      String server = first.address();

      assertThat(get(server + "/api/health", "").body()).contains("\"status\":\"healthy\"");
      token = signIn(server, admin.group(1), admin.group(2));
      String made = post(server + "/api/admin/collections", token, "{\"name\": \"Router\"}").body();
      assertThat(made).contains("\"name\":\"Router\"");
      assertThat(first.stop()).isEqualTo(143);
      assertThat(first.remarks()).isEmpty();
    }
    try (Served again = serve()) {
      String server = again.address();

      assertThat(get(server + "/api/admin/collections", token).body()).contains("Router");
      again.process.destroyForcibly().waitFor();
    }
    try (Served afterTheCrash = serve()) {
      assertThat(get(afterTheCrash.address() + "/api/admin/collections", token).body())
          .contains("Router");
    }
    assertThat(Files.getPosixFilePermissions(data().resolve("token.key"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(data().resolve("spike.db"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(data())).hasSize(3);
  }

  @Test
  void asksToComeAgainWhileItsDatabaseIsOpened() throws Exception {
    int port = freePort();
    Files.createDirectories(data());
    Path lock = data().resolve("spike.lock");
    FileChannel somebodyElse = FileChannel.open(lock, CREATE, WRITE);
    somebodyElse.lock();
    try (Served starting = serve("--port", Integer.toString(port))) {
      String server = "http://127.0.0.1:" + port;
      while (!isStarting(server)) {
        assertThat(starting.process.isAlive()).as(starting.remarks()).isTrue();
      }
      for (String path : List.of("/api/data/Router/Performance", "/api/nothing", "/")) {
        HttpResponse<String> answer = get(server + path, "");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("\"detail\":\"the service is starting\"");
      }
      assertThat(starting.out.ready()).isFalse();

      somebodyElse.close();

      starting.readLine();
      assertThat(starting.address()).isEqualTo(server);
      assertThat(get(server + "/api/health", "").statusCode()).isEqualTo(200);
    }
  }

  private boolean isStarting(String server) throws Exception {
    try {
      return get(server + "/api/health", "").statusCode() == 503;
    } catch (ConnectException tooEarly) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void saysInOneLineWhyItCannotServe() throws Exception {
    Files.writeString(scratch.resolve("file"), "no directory");
    Files.createDirectories(scratch.resolve("damaged"));
    Files.writeString(scratch.resolve("damaged").resolve("spike.db"), "no database".repeat(1000));

    assertComplaint(1, "cannot keep the key for tokens", "--data", scratch + "/file");
    assertComplaint(5, "spike.db", "--data", scratch + "/damaged");
    assertComplaint(2, "--port: a port is 0 to 65535, not '70000'", "--port", "70000");
    assertComplaint(2, "begins with jdbc:postgresql:", "--db", "jdbc:mysql://localhost/spike");
    assertComplaint(2, "not 'many'", "--port", "many");
    try (Served first = serve()) {
      first.readLine();
      String port = first.address().replaceAll(".*:", "");
      assertComplaint(4, "cannot be listened on", "--port", port, "--data", scratch + "/other");
    }
  }

  private void assertComplaint(int exit, String complaint, String... options) throws Exception {
    List<String> command = command(options);
    Path err = scratch.resolve("complaint");
    Process process = JarCommand.process(command).redirectError(err.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(err)).isEqualTo(exit);
    assertThat(Files.readString(err).lines())
        .singleElement()
        .asString()
        .startsWith("spike: ")
        .contains(complaint);
  }

  private Served serve() throws IOException {
    return serve("--port", "0");
  }

  private Served serve(String... options) throws IOException {
    Path err = scratch.resolve("err");
    List<String> command = command(options);
    command.addAll(List.of("--data", data().toString()));
    Process process = JarCommand.process(command).redirectError(err.toFile()).start();
    return new Served(process, process.inputReader(UTF_8), err);
  }

  private Path data() {
    return scratch.resolve("data");
  }

  private static List<String> command(String... options) {
    List<String> command = JarCommand.line(List.of(), "serve");
    command.addAll(List.of(options));
    return command;
  }

  private String signIn(String server, String email, String password) throws Exception {
    String body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
    HttpResponse<String> answer = post(server + "/api/auth/login", "", body);
    Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(token.find()).as(answer.body()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> get(String address, String token) throws Exception {
    return send(request(address, token).build());
  }

  private HttpResponse<String> post(String address, String token, String body) throws Exception {
    return send(request(address, token).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A service that runs. */
  private record Served(Process process, BufferedReader out, Path err) implements AutoCloseable {

    String readLine() throws IOException {
      String line = out.readLine();
      assertThat(line).as(remarks()).isNotNull();
      return line;
    }

    String address() throws IOException {
      Matcher listening = LISTENING.matcher(readLine());
      assertThat(listening.matches()).isTrue();
      return listening.group(1);
    }

    int stop() throws InterruptedException {
      process.destroy();
      return process.waitFor();
    }

    String remarks() throws IOException {
      return Files.readString(err);
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
