package dev.spike.cli;

import dev.spike.application.access.Admitted;
import dev.spike.application.clock.ClockReading;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.settings.Setting;
import dev.spike.cli.settings.Settings;
import dev.spike.cli.settings.StoreOptions;
import dev.spike.domain.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Serve over HTTP until it is stopped.",
    footer = {
      "",
      "What no option says, the environment says, then the file, then the default:",
      "",
      "  in the environment      in the file",
      "  SPIKE_HOST              host = 127.0.0.1",
      "  SPIKE_PORT              port = 8088",
      "  SPIKE_DATA              data = DIR",
      "  SPIKE_DB                db = jdbc:postgresql:...",
      "  SPIKE_CONFIG            the file itself",
      "  SPIKE_CLOCK             clock = real, frozen, offset:2h or scaled:60; with",
      "                          @2026-12-01T09:00:00Z it begins there",
      "  SPIKE_SCHEDULER         scheduler = true, or false: run no imports here",
      "  SPIKE_IMPORT_DIR        import-dir = DIR",
      "  SPIKE_MISFIRE_GRACE     misfire-grace = 300",
      "  SPIKE_CALLBACK_ALLOW_PRIVATE",
      "                          callback-allow-private = false",
      "  SPIKE_TRUTH_KEPT        truth-kept = P90D",
      "  SPIKE_GRAFANA_URL       grafana-url = https://grafana.example.org",
      "  SPIKE_JWT_SECRET        jwt-secret = the key for tokens; nodes share it",
      "  SPIKE_SECRET_KEY        secret-key = the key for passwords of databases",
      "                          and servers; nodes share it",
      "  SPIKE_GRAFANA_TOKEN     grafana-token = the token of a service account",
      "  SPIKE_ADMIN_EMAIL       admin-email = the first Admin, if there is nobody yet",
      "  SPIKE_ADMIN_PASSWORD    admin-password = ...",
      "",
      "The last five are no options, since a command line is for everybody to see.",
      "In the file there may be secrets if nobody else can read it. Remarks in it",
      "begin with #."
    })
final class ServeCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Where to listen: 127.0.0.1 if left out.")
  private Optional<String> host = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen: 8088 if left out; 0 for any.")
  private Optional<String> port = Optional.empty();

  @Option(
      names = "--no-scheduler",
      description = "Run no imports here; other nodes on the same database may.")
  private boolean noScheduler;

  @Option(
      names = "--import-dir",
      paramLabel = "DIR",
      description = "Where imports may read files of this machine: nowhere if left out.")
  private Optional<String> importDir = Optional.empty();

  @Option(
      names = "--misfire-grace",
      paramLabel = "SECONDS",
      description = "How late a due import may still be started: 300 if left out.")
  private Optional<String> grace = Optional.empty();

  @Option(
      names = "--callback-allow-private",
      description = "Let imports call back to this machine and its network.")
  private boolean allowPrivate;

  @Option(
      names = "--truth-kept",
      paramLabel = "PERIOD",
      description = "For how long to know what spikes were: P90D if left out.")
  private Optional<String> truthKept = Optional.empty();

  @Option(
      names = "--grafana-url",
      paramLabel = "URL",
      description = "A Grafana that shall show when spikes are at work: none if left out.")
  private Optional<String> grafanaUrl = Optional.empty();

  @Option(
      names = "--clock",
      paramLabel = "CLOCK",
      description = "Set the clock: real, frozen, offset:2h or scaled:60; as it was if left out.")
  private Optional<String> clock = Optional.empty();

  @Mixin private StoreOptions store;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Settings settings = settings();
    try (Stop stop = new Stop();
        Assembly service = Assembly.of(settings)) {
      service.wind(settings.clock());
      service
          .agents()
          .gatekeeper()
          .admitFirst(settings.admin(), settings.adminPassword())
          .ifPresent(this::introduce);
      service.open();
      stop.heed();
      console.out().printf("Spike listens on http://%s:%d%n", settings.host(), service.port());
      tellTime(service.clock());
      console.out().flush();
      stop.await();
    }
  }

  private Settings settings() {
    try {
      return Settings.of(store.with(given()));
    } catch (Refusal wrong) {
      throw new WrongUsage(spec.commandLine(), wrong.getMessage());
    }
  }

  private Map<Setting, Optional<String>> given() {
    return Map.of(
        Setting.CLOCK, clock,
        Setting.HOST, host,
        Setting.PORT, port,
        Setting.TRUTH_KEPT, truthKept,
        Setting.GRAFANA_URL, grafanaUrl,
        Setting.SCHEDULER, noScheduler ? Optional.of("false") : Optional.empty(),
        Setting.IMPORT_DIR, importDir,
        Setting.MISFIRE_GRACE, grace,
        Setting.CALLBACK_ALLOW_PRIVATE, allowPrivate ? Optional.of("true") : Optional.empty());
  }

  private void tellTime(ClockReading clock) {
    if (!clock.setting().isReal()) {
      console
          .out()
          .printf(
              "The clock of Spike is not real time: it is %s, and shows %s.%n",
              clock.setting().mode().name().toLowerCase(Locale.ROOT), clock.shown());
    }
  }

  private void introduce(Admitted admin) {
    admin
        .made()
        .ifPresent(
            password ->
                console
                    .out()
                    .printf(
                        "The first Admin is %s with the password %s, which is shown only now.%n",
                        admin.user().email(), password.reveal()));
  }
}
