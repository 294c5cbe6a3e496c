package dev.spike.cli.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTermsTest {

  private static ChainTerms read(String json) {
    return ChainTerms.of(
        Json.read(json.replace('\'', '"').getBytes(UTF_8)), text -> text.replace("${T}", "token"));
  }

  @Test
  void nameAChain() {
    ChainTerms terms = read("{'prometheus':'http://127.0.0.1:9090/sub/','every':'PT0.5S'}");

    assertThat(terms.every()).isEqualTo(Duration.ofMillis(500));
    assertThat(terms.paced()).isFalse();
    try (Chain chain = terms.opening().open(InstantSource.system())) {
      assertThat(chain.name()).isEqualTo("Prometheus at http://127.0.0.1:9090/sub");
    }
  }

  @Test
  void nameAWebhookThatFollowsAnyClock() {
    ChainTerms terms = read("{'webhook':{'listen':'127.0.0.1:0'}}");

    assertThat(terms.every()).isEqualTo(Duration.ofSeconds(1));
    assertThat(terms.paced()).isTrue();
    try (Chain chain = terms.opening().open(InstantSource.system())) {
      assertThat(chain.look()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | a chain has one of prometheus, alertmanager and webhook, not 0",
        "{'prometheus':'http://a','alertmanager':'http://b'} | not 2",
        "{'prometheus':'http://me:secret@a'} | a password does not belong into a URL",
        "{'prometheus':'http://a?token=secret'} | an address looks like http://127.0.0.1:9090",
        "{'prometheus':'ftp://a'} | an address looks like",
        "{'prometheus':'http://a b'} | an address looks like",
        "{'prometheus':'http://a','every':'1ms'} | every 100ms to 5m",
        "{'prometheus':'http://a','every':'PT6M'} | every 100ms to 5m",
        "{'prometheus':'http://a','headers':{'Host':'x'}} | nobody can show a header 'Host'",
        "{'prometheus':'http://a','headers':{'A b':'x'}} | nobody can show a header 'A b'",
        "{'prometheus':'http://a','headers':{'A':'x\\n'}} | letters of ASCII only",
        "{'webhook':{'listen':'9095'}} | where to listen looks like 127.0.0.1:9095",
        "{'webhook':{'listen':'127.0.0.1:99999'}} | a port is at most 65535",
        "{'webhook':{'listen':'127.0.0.1:0'},'headers':{}} | so it shows no headers",
        "{'webhook':{}} | listen is missing",
        "{'prometheus':'http://a','nonsense':1} | 'nonsense' is not known here"
      })
  void areRefusedWithoutTellingASecret(String json, String sentence) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining(sentence)
        .withMessageNotContaining("secret");
  }

  @Test
  void showHeadersOfWhichTheSecretsAreFilledIn() {
    assertThat(read("{'prometheus':'http://a','headers':{'Authorization':'Bearer ${T}'}}").paced())
        .isFalse();
  }
}
