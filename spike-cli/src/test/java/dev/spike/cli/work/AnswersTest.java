package dev.spike.cli.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Console;
import dev.spike.http.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "on", "~", "null", "0o14", "007", "1e5", "2030-01-01", ".5", "a: b"})
  void areQuotedInYamlWhereReadersWouldTakeThemForSomethingElse(String text) {
    assertThat(written(Json.object().put("value", text), Output.YAML))
        .isEqualTo("value: \"" + text + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web-01", "range 10..90", "2030-03-01T09:00:00Z"})
  void areNotQuotedInYamlWhereAllReadersAgree(String text) {
    assertThat(written(Json.object().put("value", text), Output.YAML))
        .isEqualTo("value: " + text + "\n");
  }

  @Test
  void areListsInYaml() {
    ArrayNode list = Json.list();
    list.addObject().put("id", 1).putArray("of").add(new BigDecimal("0.0000000001"));
    list.addObject().put("id", 2);

    assertThat(written(list, Output.YAML))
        .isEqualTo("- id: 1\n  of:\n    - 0.0000000001\n- id: 2\n");
  }

  @Test
  void areCellsBelowAllMembersAsCsv() {
    ArrayNode list = Json.list();
    list.addObject().put("id", 1).put("name", "a,b");
    list.addObject().put("id", 2).putNull("name").putArray("of").add(3);

    assertThat(written(list, Output.CSV)).isEqualTo("id,name,of\n1,\"a,b\",\n2,,[3]\n");
    assertThat(written(Json.object().put("id", 1), Output.CSV)).isEqualTo("id\n1\n");
  }

  @ParameterizedTest
  @CsvSource({"CSV, ''", "JSON, []", "YAML, []"})
  void areShortWhereThereIsNothing(Output output, String text) {
    assertThat(written(Json.list(), output).strip()).isEqualTo(text);
    assertThat(written(Json.list(), output).lines()).hasSize(text.isEmpty() ? 0 : 1);
  }

  private static String written(JsonNode answer, Output output) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    new Answers(new Console(InputStream.nullInputStream(), stream, stream)).write(answer, output);
    return out.toString(UTF_8);
  }
}
