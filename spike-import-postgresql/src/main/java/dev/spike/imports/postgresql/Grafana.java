package dev.spike.imports.postgresql;

import dev.spike.application.truth.Dashboard;
import dev.spike.domain.Texts;
import dev.spike.domain.truth.Annotation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;

/** Shows annotations in a Grafana; it reaches no other addresses than callbacks may. */
public final class Grafana implements Dashboard {

  private static final Duration TO_ANSWER = Duration.ofSeconds(10);
  private static final Pattern NUMBER = Pattern.compile("\"id\"\\s*:\\s*(\\d{1,18})\\b");

  private final String annotations;
  private final Optional<String> token;
  private final boolean allowPrivate;

  /**
   * A Grafana at an address, by a token if it wants one.
   *
   * @param allowPrivate whether it may be on this machine or in its network
   */
  public Grafana(URI address, Optional<String> token, boolean allowPrivate) {
    annotations = address.toString().replaceFirst("/+$", "") + "/api/annotations";
    this.token = token;
    this.allowPrivate = allowPrivate;
  }

  @Override
  public long show(Annotation annotation) throws NotShown {
    String tags =
        annotation.tags().stream().map(Texts::json).collect(Collectors.joining(",", "[", "]"));
    String end =
        annotation.end().map(instant -> ",\"timeEnd\":" + instant.toEpochMilli()).orElse("");
    String answer =
        sent(
            "POST",
            annotations,
            Texts.sentence(
                "{\"time\":%d%s,\"tags\":%s,\"text\":%s}",
                annotation.start().toEpochMilli(), end, tags, Texts.json(annotation.text())));
    Matcher number = NUMBER.matcher(answer);
    if (!number.find()) {
      throw new NotShown("Grafana does not say by which id it knows an annotation");
    }
    return Long.parseLong(number.group(1));
  }

  @Override
  public void end(long number, Instant end) throws NotShown {
    sent("PATCH", annotations + "/" + number, "{\"timeEnd\":" + end.toEpochMilli() + "}");
  }

  private String sent(String method, String uri, String json) throws NotShown {
    Letter letter = new Letter(method, URI.create(uri), token, json);
    SSLSocketFactory security = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try {
      Post.Answer answer = new Post(letter, TO_ANSWER, security).ask(allowPrivate);
      if (!answer.isYes()) {
        throw new NotShown("Grafana answered %s with %d".formatted(letter, answer.status()));
      }
      return answer.text();
    } catch (IOException e) {
      String kind = e.getClass().getSimpleName();
      throw new NotShown("Grafana did not answer %s: %s".formatted(letter, kind));
    } catch (CallbackAddress.Unreachable e) {
      throw new NotShown(e.getMessage());
    }
  }
}
