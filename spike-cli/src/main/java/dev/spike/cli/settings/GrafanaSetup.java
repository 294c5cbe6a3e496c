package dev.spike.cli.settings;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.net.URI;
import java.util.Optional;

/** A Grafana that shall show when spikes are at work; its token is never printed. */
public record GrafanaSetup(URI address, Optional<String> token) {

  static Optional<GrafanaSetup> of(Sources sources) {
    Optional<URI> address = sources.read(Setting.GRAFANA_URL, GrafanaSetup::address);
    Optional<String> token = sources.read(Setting.GRAFANA_TOKEN, GrafanaSetup::token);
    return address.map(known -> new GrafanaSetup(known, token));
  }

  private static URI address(String text) {
    new Faults()
        .check(
            isWeb(text),
            "",
            "the address of a Grafana looks like https://grafana.example.org, without a user, not"
                + " %s",
            Texts.shown(text))
        .refuseIfAny();
    return URI.create(text);
  }

  private static boolean isWeb(String text) {
    try {
      URI uri = URI.create(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      boolean isBare = uri.getRawQuery() == null && uri.getRawFragment() == null;
      return web && uri.getHost() != null && uri.getRawUserInfo() == null && isBare;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** It stands in a line of the request. */
  private static String token(String text) {
    new Faults()
        .check(text.matches("[!-~]+"), "", "a token has only visible signs of ASCII")
        .refuseIfAny();
    return text;
  }

  @Override
  public String toString() {
    return "GrafanaSetup[" + address + "]";
  }
}
