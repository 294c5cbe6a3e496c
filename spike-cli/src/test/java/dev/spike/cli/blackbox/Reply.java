package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the service answered, and how to ask for the same once more. */
record Reply(HttpResponse<byte[]> response, Supplier<Reply> again) {

  private static final int UNAVAILABLE = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  int status() {
    return response.statusCode();
  }

  String text() {
    return new String(response.body(), UTF_8);
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  String location() {
    return header("Location").orElseThrow();
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(text());
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    }
  }

  /** A member of the answer by its JSON pointer, as text. */
  String at(String pointer) {
    return json().at(pointer).asText();
  }

  /** The names of the members of an object within the answer, in order. */
  List<String> names(String pointer) {
    List<String> names = new ArrayList<>();
    json().at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** One member of every item of a list, as text. */
  List<String> each(String pointer, String member) {
    List<String> values = new ArrayList<>();
    json().at(pointer).forEach(item -> values.add(item.path(member).asText()));
    return values;
  }

  /**
   * Holds if this is an answer with that status. Who is told to come again does so, as every client
   * has to when a disk stands still for a moment, unless that is what they want to be told.
   */
  Reply is(int status) {
    Reply settled = status == UNAVAILABLE || !asksToComeAgain() ? this : comeAgain();
    assertThat(settled.status())
        .as("%s %s answers %s", response.request().method(), response.uri(), settled.text())
        .isEqualTo(status);
    return settled;
  }

  private boolean asksToComeAgain() {
    return status() == UNAVAILABLE && header("Retry-After").isPresent();
  }

  private Reply comeAgain() {
    Duration pause = Duration.ofSeconds(Long.parseLong(header("Retry-After").orElseThrow()));
    return await("%s %s".formatted(response.request().method(), response.uri()))
        .atMost(PATIENCE)
        .pollInterval(pause)
        .until(again::get, reply -> !reply.asksToComeAgain());
  }

  /** Holds if this is a problem of that status as RFC 9457 has it, in a human sentence. */
  Reply isProblem(int status) {
    Reply problem = is(status);
    assertThat(problem.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(problem.names("")).contains("type", "title", "status", "detail");
    assertThat(problem.json().get("status").intValue()).isEqualTo(status);
    assertThat(problem.json().get("type").isTextual()).isTrue();
    assertThat(problem.at("/title")).isNotBlank();
    assertThat(problem.at("/detail")).contains(" ");
    assertThat(problem.text())
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("Exception", "\\tat ");
    return problem;
  }

  /** Holds if this refuses these members, and no others, each with a sentence. */
  Reply refuses(String... pointers) {
    Reply refusal = isProblem(422);
    assertThat(refusal.each("/errors", "pointer"))
        .as(refusal.text())
        .containsExactlyInAnyOrder(pointers);
    assertThat(refusal.each("/errors", "detail")).allMatch(detail -> detail.contains(" "));
    return refusal;
  }
}
