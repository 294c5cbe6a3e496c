package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Signing in once, for all commands that follow. */
@ExtendWith(SharedJar.class)
class LoginIT {

  private final ServedJar service;
  private final People.Known editor;

  @TempDir private Path home;
  private JarProcess shell;

  LoginIT(ServedJar service, Caller admin) {
    this.service = service;
    editor = People.of(admin).known("Editor");
  }

  @BeforeEach
  void openShell() {
    shell = new JarProcess(home);
  }

  private Said login() {
    String[] command = {"login", service.address(), "--email", editor.email(), "--password-stdin"};
    return shell.typing(ServedJar.PASSWORD + "\n", command).ended(0);
  }

  private String token() throws IOException {
    return new ObjectMapper().readTree(shell.profile().toFile()).path("token").asText();
  }

  @Test
  void leadsCommandsToTheServiceUntilSomebodySignsOut() throws IOException {
    Said signedIn = login();
    String token = token();
    Said who = shell.run("whoami").ended(0);
    Said json = shell.run("whoami", "-o", "json").ended(0);
    Said out = shell.run("logout").ended(0);

    assertThat(signedIn.out())
        .startsWith("Signed in at " + service.address() + " as " + editor.email() + " (Editor)");
    assertThat(who.out().lines())
        .anyMatch(line -> line.matches("service +" + service.address()))
        .anyMatch(line -> line.matches("user +" + editor.email()))
        .anyMatch(line -> line.matches("role +Editor"))
        .anyMatch(line -> line.matches("until +\\S+Z"));
    assertThat(json.out()).startsWith("{\"service\":\"" + service.address() + "\"");
    assertThat(out.out()).isEqualTo("Signed out at " + service.address() + ".\n");
    assertThat(shell.profile()).doesNotExist();
    service.anybody().bearing(token).get("/api/auth/me").is(401);
    assertThat(shell.run("logout").ended(0).err()).isEqualTo("Nobody is signed in.\n");
    assertThat(signedIn + "" + who + json + out).doesNotContain(token);
  }

  @Test
  void keepsTheSessionFromOthers() throws IOException {
    login();
    String token = token();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shell.profile())))
        .isEqualTo("rw-------");
    try (Impostor other = new Impostor(401, "application/problem+json", "{\"detail\":\"who?\"}")) {
      assertThat(shell.run("collections", "list", "--server", other.address()).complaint(4))
          .contains("asks who you are; sign in with 'spike login " + other.address() + "'");
      assertThat(other.heard()).isNotEmpty().noneMatch(line -> line.contains(token));
    }
  }

  @Test
  void prolongsASessionThatIsHalfOver() throws IOException {
    login();
    String before = token();
    shell.run("whoami").ended(0);
    assertThat(token()).isEqualTo(before);

    String profile = Files.readString(shell.profile());
    Files.writeString(
        shell.profile(),
        profile.replaceFirst("\"since\":\"[^\"]+\"", "\"since\":\"2020-01-01T00:00:00Z\""));
    shell.run("whoami").ended(0);

    assertThat(token()).isNotEqualTo(before);
    assertThat(Files.readString(shell.profile())).doesNotContain("2020-01-01");
    service.anybody().bearing(token()).get("/api/auth/me").is(200);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shell.profile())))
        .isEqualTo("rw-------");
  }

  @Test
  void isNotNeededByWhoeverHasATokenInTheEnvironment() {
    String token = Guest.of(service, editor.caller()).token();
    JarProcess script =
        new JarProcess(home, Map.of("SPIKE_SERVER", service.address(), "SPIKE_TOKEN", token));

    assertThat(script.run("whoami").ended(0).out()).contains(editor.email());
    assertThat(script.run("whoami", "--data", home.resolve("data").toString()).ended(0).out())
        .startsWith("database");
    assertThat(shell.profile()).doesNotExist();
  }

  @Test
  void saysThatASessionIsOver() throws IOException {
    login();
    service.anybody().bearing(token()).post("/api/auth/logout", "{}").is(200);

    assertThat(shell.run("collections", "list").complaint(4))
        .isEqualTo(
            "spike: your session at %s is over; sign in again with 'spike login %<s'"
                .formatted(service.address()));
    assertThat(shell.run("whoami", "--data", home.resolve("data").toString()).ended(0).out())
        .startsWith("database");
  }

  @Test
  void saysWhenTheServiceDoesNotSignOut() throws IOException {
    login();
    service.anybody().bearing(token()).post("/api/auth/logout", "{}").is(200);
    assertThat(shell.run("logout").ended(0).out()).startsWith("Signed out at ");
    try (Impostor other = new Impostor(503, "application/problem+json", "{\"detail\":\"no\"}")) {
      login();
      String profile = Files.readString(shell.profile());
      Files.writeString(shell.profile(), profile.replace(service.address(), other.address()));
      assertThat(shell.run("logout").ended(0).out())
          .startsWith(other.address() + " answers 503; the session is forgotten here, and there");
      assertThat(shell.profile()).doesNotExist();
    }
  }

  @Test
  void keepsNothingOfWhoIsNotLetIn() {
    String[] command = {"login", service.address(), "--email", editor.email(), "--password-stdin"};

    assertThat(shell.typing("a wrong password\n", command).complaint(4)).contains("password");
    assertThat(shell.run("login", service.address()).complaint(2)).contains("--email");
    assertThat(shell.run("login", service.address(), "--email", "a@b").complaint(2))
        .contains("--password-stdin");
    assertThat(shell.run("login", "ftp://x").complaint(2)).contains("looks like http://");
    assertThat(shell.profile()).doesNotExist();
  }

  @Test
  void tellsPasswordsToNothingThatIsNoSpike() {
    try (Impostor other = new Impostor(200, "application/json", "{\"status\":\"healthy\"}")) {
      String[] command = {"login", other.address(), "--email", "a@b", "--password-stdin"};
      assertThat(shell.typing("my secret password", command).complaint(5)).contains("no Spike");
      assertThat(other.heard()).isNotEmpty().noneMatch(line -> line.contains("secret"));
    }
  }

  @Test
  void getsRidOfAFileThatCannotBeRead() throws IOException {
    Files.createDirectories(shell.profile().getParent());
    Files.writeString(shell.profile(), "{");

    assertThat(shell.run("collections", "list").complaint(2))
        .contains(shell.profile().toString())
        .contains("spike login");
    shell.run("logout").ended(0);
    assertThat(shell.profile()).doesNotExist();
  }
}
