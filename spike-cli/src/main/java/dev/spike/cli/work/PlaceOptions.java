package dev.spike.cli.work;

import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.settings.Settings;
import dev.spike.cli.settings.Sources;
import dev.spike.cli.settings.StoreOptions;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Place;
import dev.spike.http.place.There;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command works: at a service if one is named, else on a database if one is named, else at
 * the service where somebody signed in, else on the database of this user.
 */
public final class PlaceOptions {

  private static final String SERVER_VARIABLE = "SPIKE_SERVER";
  private static final String TOKEN_VARIABLE = "SPIKE_TOKEN";
  private static final String TOKEN = "Authorization";
  private static final String KEY = "X-API-Key";
  private static final String KEY_VARIABLE = "SPIKE_API_KEY";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private StoreOptions store;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Work at a service, as spike login or SPIKE_TOKEN let you in.")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "Who you are at the service; SPIKE_TOKEN keeps it out of sight.")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description = "What draws data at the service; SPIKE_API_KEY keeps it out of sight.")
  private Optional<String> apiKey = Optional.empty();

  /** A service, and what is shown to it with each request. */
  private record Remote(URI server, Map<String, String> credentials) {}

  /** Does something at the place. */
  public void at(Bench bench, Consumer<Place> errand) {
    try (Place opened = open(bench)) {
      errand.accept(opened);
    }
  }

  /** Whether a key is all that opens the service, so that only data can be asked for. */
  public boolean haveNothingButAKey() {
    return remote(sources())
        .map(Remote::credentials)
        .filter(shown -> shown.containsKey(KEY) && !shown.containsKey(TOKEN))
        .isPresent();
  }

  /** Opens the place. */
  Place open(Bench bench) {
    Sources sources = sources();
    return remote(sources)
        .<Place>map(remote -> new There(remote.server(), remote.credentials()))
        .orElseGet(() -> bench.here().apply(settings(sources)));
  }

  private Optional<Remote> remote(Sources sources) {
    Optional<String> named = server;
    if (named.isEmpty() && !store.isNamed()) {
      named = variable(SERVER_VARIABLE);
      if (named.isEmpty() && !sources.isDatabaseNamed()) {
        Optional<Profile> profile = Profile.saved();
        if (profile.isPresent()) {
          return profile.map(saved -> there(saved.server(), profile));
        }
      }
    }
    return named
        .map(this::address)
        .map(uri -> there(uri, Profile.saved().filter(profile -> profile.server().equals(uri))));
  }

  private Remote there(URI uri, Optional<Profile> profile) {
    Map<String, String> credentials = new HashMap<>();
    token
        .or(() -> variable(TOKEN_VARIABLE))
        .or(() -> profile.map(Profile::token))
        .ifPresent(text -> credentials.put(TOKEN, "Bearer " + text));
    apiKey.or(() -> variable(KEY_VARIABLE)).ifPresent(text -> credentials.put(KEY, text));
    return new Remote(uri, credentials);
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isEmpty());
  }

  private URI address(String text) {
    try {
      return There.address(text);
    } catch (Refusal wrong) {
      throw new WrongUsage(spec.commandLine(), wrong.getMessage());
    }
  }

  private Sources sources() {
    try {
      return store.with(Map.of());
    } catch (Refusal wrong) {
      throw new WrongUsage(spec.commandLine(), wrong.getMessage());
    }
  }

  private Settings settings(Sources sources) {
    try {
      return Settings.of(sources);
    } catch (Refusal wrong) {
      throw new WrongUsage(spec.commandLine(), wrong.getMessage());
    }
  }
}
