package dev.spike.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

  private static final Variables VARIABLES =
      new Variables(Map.of("PW", "a/b@c $1", "URL", "postgresql://me:x%2Fy@db/sales", "NO", ""));

  private static FileDocument document(String text) {
    DocumentReader reader = new DocumentReader();
    reader.read(new Input("a.yaml", text.getBytes(UTF_8)));
    assertThat(reader.faults()).isEmpty();
    return reader.documents().get(0);
  }

  private static String filled(String text, String pointer) {
    return VARIABLES.filled(document(text)).json().at(pointer).asText();
  }

  private static void refused(String text, String sentence) {
    assertThatExceptionOfType(Faulty.class)
        .isThrownBy(() -> VARIABLES.filled(document(text)))
        .satisfies(
            faulty ->
                assertThat(faulty.faults())
                    .singleElement()
                    .hasToString("a.yaml: document 1, line 3, " + sentence));
  }

  @Test
  void fillInTheSecretsOfEachKind() {
    assertThat(filled("kind: Source\npassword: ${PW}\n", "/password")).isEqualTo("a/b@c $1");
    assertThat(filled("kind: Source\npassword: x${PW}y\n", "/password")).isEqualTo("xa/b@c $1y");
    assertThat(
            filled(
                "kind: Schedule\nsftp_override:\n  password: ${PW}\n", "/sftp_override/password"))
        .isEqualTo("a/b@c $1");
  }

  @Test
  void encodeWhatStandsWithinAUrlButNotAWholeOne() {
    String connection = "kind: Connection\ndatabase_url: ";
    assertThat(filled(connection + "${URL}\n", "/database_url"))
        .isEqualTo("postgresql://me:x%2Fy@db/sales");
    assertThat(filled(connection + "postgresql://me:${PW}@db/sales\n", "/database_url"))
        .isEqualTo("postgresql://me:a%2Fb%40c%20%241@db/sales");
  }

  @Test
  void leaveAllElseAsItIs() {
    for (String text :
        new String[] {
          "kind: Source\nhost: ${PW}\npassword: '***'\n",
          "name: A\nconfiguration:\n  password: text ${PW}\n",
          "kind: Project\npassword: ${PW}\n",
          "kind: Schedule\nsftp_override: ${PW}\n",
          "kind: Source\npassword: [7]\n"
        }) {
      FileDocument document = document(text);
      assertThat(VARIABLES.filled(document)).isSameAs(document);
    }
  }

  @Test
  void sayWhereAVariableIsMissing() {
    refused(
        "kind: Source\nname: s\npassword: ${GONE}\n",
        "password: the variable 'GONE' is not set in the environment, or is empty");
    refused(
        "kind: Source\nname: s\npassword: ${NO}\n",
        "password: the variable 'NO' is not set in the environment, or is empty");
    for (String broken : new String[] {"${GONE", "${}", "${A B}", "x${7}"}) {
      refused(
          "kind: Connection\nname: c\ndatabase_url: " + broken + "\n",
          "database_url: what begins with ${ must name a variable of the environment, as in"
              + " ${DB_PASSWORD}");
    }
  }
}
