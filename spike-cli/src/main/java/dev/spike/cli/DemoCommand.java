package dev.spike.cli;

import dev.spike.application.access.Admitted;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.settings.Settings;
import dev.spike.cli.time.Lengths;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Serve an example from memory: a router, a key, and a spike that begins soon.",
    footer = {
      "",
      "Nothing is kept: it touches no file, and when it ends it leaves nothing behind."
    })
final class DemoCommand implements Runnable {

  private static final String HOST = "127.0.0.1";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen: 8088 if left out, or any other if that is taken.")
  private Optional<String> port = Optional.empty();

  @Option(
      names = "--begins-in",
      paramLabel = "DURATION",
      defaultValue = "20s",
      converter = Lengths.Reader.class,
      description = "When the spike begins: ${DEFAULT-VALUE} if left out.")
  private Duration beginsIn;

  @Option(
      names = "--lasts",
      paramLabel = "DURATION",
      defaultValue = "60s",
      converter = Lengths.Reader.class,
      description = "How long the spike lasts: ${DEFAULT-VALUE} if left out.")
  private Duration lasts;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    try (Stop stop = new Stop();
        Assembly service = service()) {
      Admitted admin =
          service
              .agents()
              .gatekeeper()
              .admitFirst(Settings.DEFAULT_ADMIN, Optional.empty())
              .orElseThrow();
      service.wind(Optional.empty());
      Instant begin = service.clock().shown().plus(beginsIn);
      Person person = admin.user().person();
      Exhibit exhibit = Exhibit.of(service.agents(), person, new Window(begin, begin.plus(lasts)));
      service.open();
      stop.heed();
      introduce("http://" + HOST + ":" + service.port(), exhibit, admin.made().orElseThrow());
      tell(service, person, exhibit, stop);
    }
  }

  private Assembly service() {
    if (port.isPresent()) {
      return Assembly.inMemory(HOST, port(port.get()));
    }
    try {
      return Assembly.inMemory(HOST, Settings.DEFAULT_PORT);
    } catch (Refusal taken) {
      return Assembly.inMemory(HOST, 0);
    }
  }

  private int port(String text) {
    try {
      return Settings.port(text);
    } catch (Refusal wrong) {
      throw new WrongUsage(spec.commandLine(), "--port: " + wrong.getMessage());
    }
  }

  private void introduce(String server, Exhibit exhibit, Password password) {
    String key = exhibit.key().reveal();
    String data = server + "/api/data/" + exhibit.collection().name();
    Window window = exhibit.spike().window();
    console
        .out()
        .printf(
            """
            Spike listens on %s

            There is a router of %d fields, and a spike, '%s', from %s to %s.
            Watch it from another shell:

              while sleep 1; do curl -s -H 'X-API-Key: %s' %s/Performance; echo; done

            What is set rather than measured, and the answer's headers:

              curl -si -H 'X-API-Key: %s' %s/Configuration

            To change things, sign in as %s with the password %s:

              curl -s -H 'Content-Type: application/json' -d '{"email": "%s", "password": "%s"}' %s/api/auth/login

            Ctrl-C ends it, and leaves nothing behind.

            """,
            server,
            exhibit.collection().fields().all().size(),
            exhibit.spike().name(),
            time(window.start()),
            time(window.end()),
            key,
            data,
            key,
            data,
            Settings.DEFAULT_ADMIN,
            password.reveal(),
            Settings.DEFAULT_ADMIN,
            password.reveal(),
            server);
    console.out().flush();
  }

  /** Says when spikes begin and end, as a poll at that moment would find it. */
  private void tell(Assembly service, Person person, Exhibit exhibit, Stop stop) {
    boolean before = false;
    while (!stop.await(BETWEEN_LOOKS)) {
      boolean now = isSpiking(service, person, exhibit);
      if (now != before) {
        String news = now ? "a spike has begun" : "the spike is over";
        console.out().printf("%s  %s%n", time(service.clock().shown()), news);
        console.out().flush();
      }
      before = now;
    }
  }

  private static boolean isSpiking(Assembly service, Person person, Exhibit exhibit) {
    try {
      return service
          .agents()
          .generator()
          .peek(person, exhibit.collection().id(), CollectionType.PERFORMANCE)
          .spike()
          .isPresent();
    } catch (Refusal gone) {
      return false;
    }
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }
}
