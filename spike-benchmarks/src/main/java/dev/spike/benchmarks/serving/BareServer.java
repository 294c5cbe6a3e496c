package dev.spike.benchmarks.serving;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least that a server on Javalin can do: one route that answers with the same bytes always. */
final class BareServer {

  static final String PATH = "/api/data/Router/Performance";

  private BareServer() {}

  /** Takes the port and the file of the bytes. */
  public static void main(String[] arguments) throws IOException {
    byte[] body = Files.readAllBytes(Path.of(arguments[1]));
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.routes.get(
                  PATH, context -> context.contentType("application/json").result(body));
            })
        .start("127.0.0.1", Integer.parseInt(arguments[0]));
  }
}
