package dev.spike.cli.work;

import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.settings.Settings;
import dev.spike.cli.settings.Sources;
import dev.spike.cli.settings.StoreOptions;
import dev.spike.domain.Refusal;
import dev.spike.http.place.There;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command works: at a service if one is named, else on a database if one is named, else at
 * the service where somebody signed in, else on the database of this user.
 */
final class PlaceOptions {

  private static final String SERVER_VARIABLE = "SPIKE_SERVER";
  private static final String TOKEN_VARIABLE = "SPIKE_TOKEN";
  private static final String KEY_VARIABLE = "SPIKE_API_KEY";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private StoreOptions store;

  @Option(
      names = "--server",
      order = 1000,
      paramLabel = "URL",
      description = "Work at a service, as spike login or SPIKE_TOKEN let you in.")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--token",
      order = 1001,
      paramLabel = "TOKEN",
      description = "Who you are at the service; SPIKE_TOKEN keeps it out of sight.")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--api-key",
      order = 1002,
      paramLabel = "KEY",
      description = "What draws data or imports there; SPIKE_API_KEY keeps it out of sight.")
  private Optional<String> apiKey = Optional.empty();

  /** Where they lead. */
  Destination destination(Bench bench) {
    requireOnePlace();
    Optional<URI> address = named().map(this::address);
    boolean isHere = address.isEmpty() && (store.isNamed() || StoreOptions.areInEnvironment());
    boolean isTold = address.flatMap(this::shownToken).isPresent();
    Optional<Profile> saved = isHere || isTold ? Optional.empty() : bench.profiles().saved();
    return address
        .or(() -> saved.map(Profile::server))
        .map(uri -> there(uri, saved, bench))
        .orElseGet(() -> here(bench));
  }

  private void requireOnePlace() {
    if (server.isPresent() && store.isNamed()) {
      throw wrong("--server is one place and --data, --db or --config another; name one of them");
    }
  }

  private Optional<String> named() {
    return server.or(() -> store.isNamed() ? Optional.empty() : variable(SERVER_VARIABLE));
  }

  private Destination here(Bench bench) {
    if (token.isPresent() || apiKey.isPresent()) {
      throw wrong("--token and --api-key are for a service; name it by --server");
    }
    Settings settings = settings(sources());
    return new Destination(
        Where.database(settings), Optional.of(settings), () -> bench.here().apply(settings));
  }

  private Destination there(URI uri, Optional<Profile> saved, Bench bench) {
    Optional<String> named = shownToken(uri);
    Optional<Profile> session =
        named.isPresent()
            ? Optional.empty()
            : saved
                .filter(each -> each.server().equals(uri))
                .map(each -> Passport.fresh(each, bench));
    Optional<String> key = apiKey.or(() -> variable(KEY_VARIABLE, uri)).map(this::oneWord);
    Passport passport = new Passport(uri, named, session, key);
    return new Destination(
        Where.service(uri, session, passport.isKeyAlone()),
        Optional.empty(),
        () -> passport.service(bench));
  }

  private Optional<String> shownToken(URI uri) {
    return token.or(() -> variable(TOKEN_VARIABLE, uri)).map(this::oneWord);
  }

  /** A secret of the environment is for the service that the environment names, if it names one. */
  private Optional<String> variable(String secret, URI uri) {
    boolean isMeant = variable(SERVER_VARIABLE).map(this::address).map(uri::equals).orElse(true);
    return variable(secret).filter(text -> isMeant);
  }

  /** What is no word would be refused further on by somebody who repeats it. */
  private String oneWord(String secret) {
    if (!secret.matches("[!-~]+")) {
      throw wrong("a token or key is one word of letters, digits and signs");
    }
    return secret;
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isEmpty());
  }

  private WrongUsage wrong(String complaint) {
    return new WrongUsage(spec.commandLine(), complaint);
  }

  private URI address(String text) {
    try {
      return There.address(text);
    } catch (Refusal refusal) {
      throw wrong(refusal.getMessage());
    }
  }

  private Sources sources() {
    try {
      return store.with(Map.of());
    } catch (Refusal refusal) {
      throw wrong(refusal.getMessage());
    }
  }

  private Settings settings(Sources sources) {
    try {
      return Settings.of(sources);
    } catch (Refusal refusal) {
      throw wrong(refusal.getMessage());
    }
  }
}
