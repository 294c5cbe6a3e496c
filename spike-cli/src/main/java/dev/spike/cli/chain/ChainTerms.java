package dev.spike.cli.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.time.Lengths;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.json.Members;
import dev.spike.http.json.Shape;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which chain is meant, and how often it is looked at.
 *
 * @param paced whether it follows the clock of Spike, as one may that tells by a webhook
 */
public record ChainTerms(Duration every, boolean paced, Opening opening) {

  private static final Duration USUAL = Duration.ofSeconds(1);
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LAST_PORT = 65_535;
  private static final String HEADER = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

  /** What says how a request is sent is not for others to say. */
  private static final Set<String> OURS =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

  /** How a chain is opened. */
  @FunctionalInterface
  public interface Opening {

    /** The chain, which is looked at by this clock. */
    Chain open(InstantSource clock);
  }

  /** Reads them; secrets among the headers are filled in. */
  public static ChainTerms of(ObjectNode json, UnaryOperator<String> filling) {
    Members members = new Members(json);
    Optional<Map<String, String>> headers = members.optional("headers", headers(filling));
    Map<String, String> shown = headers.orElse(Map.of());
    Optional<Duration> every = members.optional("every", Shape.text(ChainTerms::every));
    List<Optional<Opening>> openings =
        List.of(
            members
                .optional("prometheus", Shape.text(ChainTerms::url))
                .map(url -> clock -> new AskedChain(Reading.PROMETHEUS, url, shown, clock)),
            members
                .optional("alertmanager", Shape.text(ChainTerms::url))
                .map(url -> clock -> new AskedChain(Reading.ALERTMANAGER, url, shown, clock)),
            members
                .optional("webhook", Shape.object(ChainTerms::webhook))
                .map(address -> clock -> WebhookChain.listening(address, clock)));
    boolean isWebhook = json.has("webhook");
    long named = Stream.of("prometheus", "alertmanager", "webhook").filter(json::has).count();
    members.check(
        named == 1, "", "a chain has one of prometheus, alertmanager and webhook, not %d", named);
    members.check(
        !isWebhook || !json.has("headers"), "headers", "a webhook is told, so it shows no headers");
    return members.made(
        () ->
            new ChainTerms(
                every.orElse(USUAL),
                isWebhook,
                openings.stream().flatMap(Optional::stream).findFirst().orElseThrow()));
  }

  private static Duration every(String text) {
    Duration every = Lengths.written(text);
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw invalid("a chain is asked every 100ms to 5m");
    }
    return every;
  }

  /** The text is shown to nobody: there may be a password in it. */
  private static URI url(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (uri.getRawUserInfo() != null) {
        throw invalid("a password does not belong into a URL; write a header under headers");
      }
      boolean plain = uri.getQuery() == null && uri.getFragment() == null;
      if (web && plain && uri.getHost() != null && uri.getPort() <= LAST_PORT) {
        return URI.create(uri.toString().replaceAll("/+$", ""));
      }
    } catch (IllegalArgumentException e) {
      // It is refused below, like all that is no address.
    }
    throw invalid("an address looks like http://127.0.0.1:9090");
  }

  private static InetSocketAddress webhook(ObjectNode json) {
    Members members = new Members(json);
    Optional<InetSocketAddress> listen =
        members.required("listen", Shape.text(ChainTerms::listening));
    return members.made(listen::orElseThrow);
  }

  private static InetSocketAddress listening(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
      throw invalid("where to listen looks like 127.0.0.1:9095");
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    if (port > LAST_PORT) {
      throw invalid("a port is at most " + LAST_PORT);
    }
    return new InetSocketAddress(text.substring(0, colon).replaceAll("[\\[\\]]", ""), port);
  }

  private static Shape<Map<String, String>> headers(UnaryOperator<String> filling) {
    return json -> {
      Map<String, String> headers = new HashMap<>();
      Shape.byName((name, value) -> Map.entry(name, header(name, value, filling)))
          .of(json)
          .forEach(header -> headers.put(header.getKey(), header.getValue()));
      return headers;
    };
  }

  private static String header(String name, JsonNode value, UnaryOperator<String> filling) {
    if (!name.matches(HEADER) || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw invalid("nobody can show a header " + Texts.shown(name));
    }
    String text = filling.apply(Shape.text(each -> each).of(value));
    if (!text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw invalid("the value of a header has letters of ASCII only");
    }
    return text;
  }

  private static Refusal invalid(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, sentence);
  }
}
