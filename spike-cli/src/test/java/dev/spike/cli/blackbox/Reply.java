package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service answered. */
record Reply(HttpResponse<byte[]> response) {

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

  Reply is(int status) {
    assertThat(status())
        .as("%s %s answers %s", response.request().method(), response.uri(), text())
        .isEqualTo(status);
    return this;
  }

  /** Holds if this is a problem of that status as RFC 9457 has it, in a human sentence. */
  Reply isProblem(int status) {
    is(status);
    assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(names("")).contains("type", "title", "status", "detail");
    assertThat(json().get("status").intValue()).isEqualTo(status);
    assertThat(json().get("type").isTextual()).isTrue();
    assertThat(at("/title")).isNotBlank();
    assertThat(at("/detail")).contains(" ");
    assertThat(text()).doesNotContainIgnoringCase("<html").doesNotContain("Exception", "\\tat ");
    return this;
  }

  /** Holds if this refuses these members, and no others, each with a sentence. */
  Reply refuses(String... pointers) {
    isProblem(422);
    assertThat(each("/errors", "pointer")).as(text()).containsExactlyInAnyOrder(pointers);
    assertThat(each("/errors", "detail")).allMatch(detail -> detail.contains(" "));
    return this;
  }
}
