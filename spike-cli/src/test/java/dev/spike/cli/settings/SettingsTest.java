package dev.spike.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.clock.ClockStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir private Path home;

  @Test
  void areWhatSuitsMostIfNobodySaysOtherwise() {
    Settings settings = Settings.of(sources(Map.of(), Map.of()));

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8088);
    assertThat(settings.data()).isEqualTo(home.resolve(".spike"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.tokenKey()).isEmpty();
    assertThat(settings.secretKey()).isEmpty();
    assertThat(settings.admin().text()).isEqualTo("admin@localhost");
    assertThat(settings.adminPassword()).isEmpty();
    assertThat(settings.clock()).isEmpty();
    assertThat(settings.imports()).isEqualTo(ImportSetup.USUAL);
    assertThat(settings.truth().kept()).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void sayHowTheClockIsSet() throws IOException {
    usualFile("clock = frozen");

    assertThat(Settings.of(sources(Map.of(), Map.of())).clock())
        .contains(ClockStart.parse("frozen"));
    assertThat(Settings.of(sources(Map.of(Setting.CLOCK, "scaled:60"), Map.of())).clock())
        .contains(ClockStart.parse("scaled:60"));
    assertThat(faults(Map.of(), Map.of("SPIKE_CLOCK", "scaled:0")))
        .containsExactly(
            "SPIKE_CLOCK: the factor of a clock is 0.001 to 100000, with at most 3 places; freeze"
                + " it to make it stand still");
  }

  @Test
  void sayHowImportsAreRun() throws IOException {
    usualFile("scheduler = off", "import-dir = in", "misfire-grace = 1");

    assertThat(
            Settings.of(
                    sources(
                        Map.of(Setting.MISFIRE_GRACE, "60"),
                        Map.of("SPIKE_CALLBACK_ALLOW_PRIVATE", "TRUE")))
                .imports())
        .isEqualTo(new ImportSetup(false, Optional.of(Path.of("in")), Duration.ofMinutes(1), true));
    assertThat(faults(Map.of(Setting.MISFIRE_GRACE, "5m"), Map.of("SPIKE_SCHEDULER", "perhaps")))
        .containsExactly(
            "SPIKE_SCHEDULER: this is true or false, not 'perhaps'",
            "--misfire-grace: a grace is a number of seconds such as 300, not '5m'");
  }

  @Test
  void sayForHowLongTheTruthIsKept() throws IOException {
    usualFile("truth-kept = P30D");

    assertThat(Settings.of(sources(Map.of(), Map.of())).truth().kept())
        .isEqualTo(Duration.ofDays(30));
    assertThat(Settings.of(sources(Map.of(Setting.TRUTH_KEPT, "PT12H"), Map.of())).truth().kept())
        .isEqualTo(Duration.ofHours(12));
    for (String wrong : List.of("90d", "PT0S", "P-1D", "P36501D")) {
      assertThat(faults(Map.of(), Map.of("SPIKE_TRUTH_KEPT", wrong)))
          .containsExactly(
              "SPIKE_TRUTH_KEPT: a length of time is written like P90D or PT12H, up to P36500D,"
                  + " not '"
                  + wrong
                  + "'");
    }
  }

  @Test
  void nameAGrafanaAndKeepItsTokenToThemselves() {
    GrafanaSetup grafana =
        Settings.of(
                sources(
                    Map.of(Setting.GRAFANA_URL, "https://grafana.example.org/g/"),
                    Map.of("SPIKE_GRAFANA_TOKEN", "glsa_secret")))
            .truth()
            .grafana()
            .orElseThrow();

    assertThat(grafana.address()).hasToString("https://grafana.example.org/g/");
    assertThat(grafana.token()).contains("glsa_secret");
    assertThat(grafana.toString()).doesNotContain("secret");
    assertThat(
            faults(Map.of(Setting.GRAFANA_URL, "ftp://x"), Map.of("SPIKE_GRAFANA_TOKEN", "a\nb")))
        .containsExactly(
            "--grafana-url: the address of a Grafana looks like https://grafana.example.org,"
                + " without a user, not 'ftp://x'",
            "SPIKE_GRAFANA_TOKEN: a token has only visible signs of ASCII");
  }

  @Test
  void preferOptionsToTheEnvironmentAndThatToTheFile() throws IOException {
    usualFile("host = file", "port = 1", "db = jdbc:postgresql://file/spike", "admin-email = a@b");

    Settings settings =
        Settings.of(
            sources(
                Map.of(Setting.HOST, "option"),
                Map.of("SPIKE_HOST", "environment", "SPIKE_PORT", "2", "SPIKE_DB", "")));

    assertThat(settings.host()).isEqualTo("option");
    assertThat(settings.port()).isEqualTo(2);
    assertThat(settings.database()).contains("jdbc:postgresql://file/spike");
    assertThat(settings.admin().text()).isEqualTo("a@b");
  }

  @Test
  void lookForTheFileInTheDirectoryOfTheData() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("spike.conf"), "port = 4");

    assertThat(Settings.of(sources(Map.of(Setting.DATA, elsewhere.toString()), Map.of())).port())
        .isEqualTo(4);
    assertThat(Settings.of(sources(Map.of(), Map.of("SPIKE_DATA", elsewhere.toString()))).port())
        .isEqualTo(4);
  }

  @Test
  void readTheFileThatIsNamed() throws IOException {
    usualFile("port = 1");
    Path named = file("named", "# a remark", "", "  port=3", "data = /somewhere # else");

    Settings settings = Settings.of(new Sources(Map.of(), Optional.of(named), Map.of(), home));
    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.data()).isEqualTo(Path.of("/somewhere # else"));
    assertThat(Settings.of(sources(Map.of(), Map.of("SPIKE_CONFIG", named.toString()))).port())
        .isEqualTo(3);
    assertThat(faults(Map.of(), Map.of("SPIKE_CONFIG", home + "/none")))
        .containsExactly("there is no file " + home.resolve("none"));
  }

  @Test
  void refuseWhateverIsWrongInTheFileAtOnce() throws IOException {
    Path file = usualFile("prot = 1", "port", "host = a", "host = b", "xyzzy = 1");

    assertThat(faults(Map.of(), Map.of()))
        .containsExactly(
            file + ", line 1: there is no 'prot'; did you mean 'port'?",
            file + ", line 2: a line is key = value, or a remark after #",
            file + ", line 4: host is set already, at " + file + ", line 3",
            file
                + ", line 5: there is no 'xyzzy'; there is host, port, data, db, jwt-secret,"
                + " secret-key, clock, scheduler, import-dir,"
                + " misfire-grace, callback-allow-private, truth-kept, grafana-url, grafana-token, admin-email, admin-password");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void sayWhereAWrongValueStands() throws IOException {
    Path file =
        usualFile("port = 70000", "jwt-secret = short", "db = jdbc:mysql:", "secret-key = shorter");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThat(faults(Map.of(), Map.of("SPIKE_ADMIN_PASSWORD", "short")))
        .containsExactly(
            file + ", line 1: a port is 0 to 65535, not '70000'",
            file + ", line 3: the URL of a database begins with jdbc:postgresql:",
            file + ", line 2: the key for tokens must have at least 32 bytes, not 5",
            file + ", line 4: the key for secrets must have at least 32 bytes, not 7",
            "SPIKE_ADMIN_PASSWORD: a password must have 10 to 200 characters, not 5");
    assertThat(faults(Map.of(Setting.PORT, "many"), Map.of()))
        .contains("--port: a port is 0 to 65535, not 'many'");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void takeSecretsOnlyFromAFileThatNobodyElseCanRead() throws IOException {
    Path file =
        usualFile(
            "admin-password = correct horse",
            "db = jdbc:postgresql://h/d?password=x",
            "admin-email = a@b");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(faults(Map.of(), Map.of()))
        .hasSize(2)
        .allMatch(fault -> fault.endsWith("nobody else can read; chmod 600 " + file))
        .noneMatch(fault -> fault.contains("horse"));

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(Settings.of(sources(Map.of(), Map.of())).adminPassword()).isPresent();
  }

  @Test
  void makeAKeyOfTheRightLengthOfEachTextThatIsLongEnough() {
    String text = "a text that is longer than thirty-two bytes";

    byte[] key = secretKey(text);
    assertThat(key).hasSize(32).isEqualTo(secretKey(text)).isNotEqualTo(secretKey(text + "!"));
    assertThat(HexFormat.of().formatHex(secretKey("0".repeat(32))))
        .isEqualTo("84e0c0eafaa95a34c293f278ac52e45ce537bab5e752a00e6959a13ae103b65a");
  }

  private byte[] secretKey(String text) {
    return Settings.of(sources(Map.of(), Map.of("SPIKE_SECRET_KEY", text)))
        .secretKey()
        .orElseThrow();
  }

  private List<String> faults(Map<Setting, String> options, Map<String, String> environment) {
    return assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Settings.of(sources(options, environment)))
        .actual()
        .faults()
        .stream()
        .map(Fault::detail)
        .toList();
  }

  private Sources sources(Map<Setting, String> options, Map<String, String> environment) {
    return new Sources(options, Optional.empty(), environment, home);
  }

  private Path usualFile(String... lines) throws IOException {
    Files.createDirectories(home.resolve(".spike"));
    return file(".spike/spike.conf", lines);
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(home.resolve(name), List.of(lines));
  }
}
