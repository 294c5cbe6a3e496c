package dev.spike.cli.work;

import dev.spike.cli.settings.Settings;
import dev.spike.http.place.Place;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where options lead.
 *
 * @param database how the database is set up, if it is one and no service
 */
public record Destination(Where where, Optional<Settings> database, Supplier<Place> opening) {

  private static final String ANYWHERE = "0.0.0.0";

  /** Where others reach a service of it: for a database, the one that would serve it here. */
  public URI service() {
    return database.map(Destination::served).orElseGet(() -> URI.create(where.name()));
  }

  private static URI served(Settings settings) {
    String host = settings.host().equals(ANYWHERE) ? Settings.DEFAULT_HOST : settings.host();
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + name + ":" + settings.port());
  }
}
