package dev.spike.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  String text() {
    return response.body();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
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

  Answer is(int status) {
    Assertions.assertThat(status()).as(text()).isEqualTo(status);
    return this;
  }

  /** Holds if this is a problem of that status with such a sentence. */
  Answer isProblem(int status, String sentence) {
    is(status);
    Assertions.assertThat(header("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    Assertions.assertThat(header("X-Content-Type-Options")).contains("nosniff");
    Assertions.assertThat(at("/status")).isEqualTo(Integer.toString(status));
    Assertions.assertThat(at("/title")).isNotBlank();
    Assertions.assertThat(at("/type")).isEqualTo("about:blank");
    Assertions.assertThat(text()).contains(sentence);
    return this;
  }

  /** Holds if these are the pointers of all faults. */
  Answer pointsAt(String... pointers) {
    Assertions.assertThat(json().at("/errors").findValuesAsText("pointer"))
        .as(text())
        .containsExactlyInAnyOrder(pointers);
    return this;
  }
}
