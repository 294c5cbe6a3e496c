package dev.spike.cli.chain;

import dev.spike.domain.Texts;
import dev.spike.domain.verdict.Sighting;
import dev.spike.http.json.Json;
import dev.spike.http.json.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A chain that is asked over HTTP which alerts there are. */
final class AskedChain implements Chain {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);

  /** Far more than the alerts of one place are. */
  private static final int LARGEST = 16 << 20;

  private static final int FINE = 200;
  private static final int UNKNOWN = 401;
  private static final int FORBIDDEN = 403;

  private final Reading reading;
  private final URI url;
  private final Map<String, String> headers;
  private final InstantSource clock;
  private final HttpClient client;

  AskedChain(Reading reading, URI url, Map<String, String> headers, InstantSource clock) {
    this.reading = reading;
    this.url = url;
    this.headers = Map.copyOf(headers);
    this.clock = clock;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String name() {
    return reading.program() + " at " + url;
  }

  @Override
  public List<Sighting> look() {
    CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(this::answer);
    try {
      byte[] body = answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      return List.of(sighting(body, clock.instant()));
    } catch (TimeoutException e) {
      throw lost("does not answer within " + TO_ANSWER.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ChainLost lost ? lost : lost("cannot be asked");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost("was not waited for");
    }
  }

  private byte[] answer() {
    try {
      HttpResponse<InputStream> response = client.send(request(), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        require(response.statusCode());
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
          throw lost("answers with more than " + (LARGEST >> 20) + " MiB");
        }
        return body;
      }
    } catch (IOException e) {
      throw lost("does not answer (" + reason(e) + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost("was not waited for");
    }
  }

  private HttpRequest request() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + reading.path()))
            .timeout(TO_ANSWER)
            .header("Accept", "application/json");
    headers.forEach(request::header);
    return request.build();
  }

  private void require(int status) {
    if (status == UNKNOWN || status == FORBIDDEN) {
      throw lost("says " + status + "; name what opens it under chain/headers");
    }
    if (status != FINE) {
      throw lost("says " + status + " to GET " + reading.path().replaceFirst("\\?.*", ""));
    }
  }

  private Sighting sighting(byte[] body, Instant at) {
    Optional<Sighting> seen;
    try {
      seen = reading.sighting(Json.tree(body), at);
    } catch (Malformed e) {
      seen = Optional.empty();
    }
    return seen.orElseThrow(
        () -> lost("says something else than a " + reading.program() + " would"));
  }

  private static String reason(IOException e) {
    return e instanceof ConnectException ? "nobody listens there" : e.getClass().getSimpleName();
  }

  private ChainLost lost(String why) {
    return new ChainLost(Texts.sentence("%s %s", name(), why));
  }

  @Override
  public void close() {
    // The client's threads end by themselves when nobody uses it any more.
  }
}
