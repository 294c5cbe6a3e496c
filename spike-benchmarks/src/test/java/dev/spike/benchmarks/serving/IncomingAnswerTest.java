package dev.spike.benchmarks.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IncomingAnswerTest {

  private static final String WITH_LENGTH =
      "HTTP/1.1 200 OK\r\nDate: today\r\ncontent-LENGTH: 5\r\n\r\nabcde";
  private static final String IN_CHUNKS =
      "HTTP/1.1 503 Service Unavailable\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "3\r\nabc\r\n1a; what=ever\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n";
  private static final String WITHOUT_BODY = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";

  private final IncomingAnswer answer = new IncomingAnswer();

  @Test
  void isCompleteWithItsLastByteAndNotBefore() {
    for (String text : new String[] {WITH_LENGTH, IN_CHUNKS, WITHOUT_BODY}) {
      answer.clear();
      for (int i = 0; i < text.length() - 1; i++) {
        take(text.substring(i, i + 1));
        assertThat(answer.isComplete()).as("after %s", answer.text()).isFalse();
      }
      take(text.substring(text.length() - 1));
      assertThat(answer.isComplete()).as(text).isTrue();
    }
  }

  @Test
  void knowsItsStatus() {
    take(IN_CHUNKS);
    assertThat(answer.status()).isEqualTo(503);
    answer.clear();
    take(WITHOUT_BODY);
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void growsWithWhatComes() {
    String body = "x".repeat(1_000_000);
    take("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    for (int i = 0; i < body.length(); i += 1000) {
      assertThat(answer.isComplete()).isFalse();
      take(body.substring(i, i + 1000));
    }
    assertThat(answer.isComplete()).isTrue();
    assertThat(answer.text()).endsWith(body);
  }

  private void take(String text) {
    answer.space().put(text.getBytes(StandardCharsets.US_ASCII));
    answer.took(text.length());
  }
}
