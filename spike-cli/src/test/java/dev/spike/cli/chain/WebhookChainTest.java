package dev.spike.cli.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Sighting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookChainTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final WebhookChain chain = WebhookChain.listening(ANY, InstantSource.fixed(NOW));

  @AfterEach
  void close() {
    chain.close();
  }

  private int send(String method, byte[] body) throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + chain.address().getPort() + "/any/path");
    HttpRequest request =
        HttpRequest.newBuilder(url).method(method, BodyPublishers.ofByteArray(body)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private int send(String json) throws IOException, InterruptedException {
    return send("POST", json.replace('\'', '"').getBytes(UTF_8));
  }

  private static String alert(String status, String name) {
    return "{'status':'" + status + "','labels':{'alertname':'" + name + "'}}";
  }

  @Test
  void takesWhatAlertmanagerSends() throws IOException, InterruptedException {
    assertThat(send("POST", ReadingTest.recorded("webhook.json"))).isEqualTo(200);

    assertThat(chain.look().get(0).firing()).extracting(Alert::name).containsExactly("Always");
  }

  @Test
  void remembersEachMessageUntilSomebodyLooks() throws IOException, InterruptedException {
    send("{'alerts':[" + alert("firing", "A") + "," + alert("firing", "B") + "]}");
    send("{'title':'as Grafana sends it','alerts':[" + alert("resolved", "A") + "]}");

    List<Sighting> seen = chain.look();

    assertThat(seen).hasSize(3);
    assertThat(seen.get(0).firing()).containsExactlyInAnyOrder(Alert.named("A"), Alert.named("B"));
    assertThat(seen.get(1).firing()).containsExactly(Alert.named("B"));
    assertThat(seen.get(1).at()).isEqualTo(NOW);
    assertThat(chain.look()).containsExactly(seen.get(2));
  }

  @Test
  void takesNothingElse() throws IOException, InterruptedException {
    assertThat(send("GET", new byte[0])).isEqualTo(405);
    assertThat(send("{'alerts':7}")).isEqualTo(400);
    assertThat(send("{")).isEqualTo(400);
    assertThat(send("POST", new byte[(4 << 20) + 1])).isEqualTo(413);
    assertThat(chain.look()).hasSize(1);
  }

  @Test
  void refusesAPlaceThatIsTaken() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> WebhookChain.listening(chain.address(), InstantSource.fixed(NOW)))
        .withMessageContaining("cannot be listened on");
    assertThat(chain.name()).startsWith("a webhook at http://");
  }
}
