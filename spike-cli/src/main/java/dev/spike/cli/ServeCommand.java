package dev.spike.cli;

import dev.spike.application.access.Admitted;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = "Serve over HTTP until it is stopped.",
    footer = {
      "",
      "Secrets are taken from the environment only:",
      "  SPIKE_ADMIN_EMAIL, SPIKE_ADMIN_PASSWORD   the first Admin, if there is nobody yet",
      "  SPIKE_JWT_SECRET                          the key for tokens; nodes share it"
    })
final class ServeCommand implements Runnable {

  private final Console console;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "${env:SPIKE_HOST:-127.0.0.1}",
      description = "Where to listen: SPIKE_HOST or 127.0.0.1 if left out.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:SPIKE_PORT:-8088}",
      description = "Where to listen: SPIKE_PORT or 8088 if left out; 0 for any.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:SPIKE_DATA:-${sys:user.home}/.spike}",
      description = "Where to keep things: SPIKE_DATA or ~/.spike if left out.")
  private Path data;

  @Option(
      names = "--db",
      paramLabel = "URL",
      defaultValue = "${env:SPIKE_DB:-}",
      description = "A PostgreSQL in place of the file: SPIKE_DB if left out.")
  private String database;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Optional<String> url = Optional.of(database).filter(given -> !given.isEmpty());
    Settings settings = Settings.of(host, port, data, url, System.getenv());
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Assembly service = Assembly.of(settings)) {
      service
          .agents()
          .gatekeeper()
          .admitFirst(settings.admin(), settings.adminPassword())
          .ifPresent(this::introduce);
      service.open();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(stopped, stop::countDown)));
      console.out().printf("Spike listens on http://%s:%d%n", host, service.port());
      console.out().flush();
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
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

  private static void waitFor(CountDownLatch end, Runnable first) {
    first.run();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
