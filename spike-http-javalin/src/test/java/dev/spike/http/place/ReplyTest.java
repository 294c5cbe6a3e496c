package dev.spike.http.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

  private static Reply reply(int status, String type, String body) {
    return new Reply(status, Map.of("content-type", type), body.getBytes(UTF_8));
  }

  @Test
  void isWhatWasAskedFor() {
    assertThat(reply(200, "application/json", "{\"id\":1}").object()).hasSize(1);
    assertThat(reply(200, "application/json", "[1,2]").list()).hasSize(2);
    assertThat(reply(204, "", "").object()).isEmpty();
  }

  @Test
  void throwsTheNoOfASpike() {
    Reply no = reply(409, "application/problem+json", "{\"detail\":\"there is one already\"}");

    assertThat(no.isProblem()).isTrue();
    assertThatThrownBy(no::object)
        .isInstanceOf(Refusal.class)
        .hasMessage("there is one already")
        .extracting(refusal -> ((Refusal) refusal).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThatThrownBy(reply(503, "application/problem+json", "{\"detail\":\"later\"}")::list)
        .isInstanceOf(Unavailable.class)
        .hasMessage("later");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html                | <h1>Hello</h1>",
        "200 | application/json         | [",
        "200 | application/json         | []",
        "301 | text/html                | moved",
        "404 | application/json         | {\"error\":\"no\"}",
        "404 | application/problem+json | {",
        "502 | text/html                | bad gateway"
      })
  void recognizesWhatIsNoSpike(int status, String type, String body) {
    assertThatThrownBy(reply(status, type, body)::object)
        .isInstanceOf(Unavailable.class)
        .hasMessageStartingWith("what answers there is no Spike");
  }
}
