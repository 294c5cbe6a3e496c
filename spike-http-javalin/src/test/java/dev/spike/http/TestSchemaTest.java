package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema of tests of alerts, which is published for editors. */
class TestSchemaTest {

  private static final Pattern SCENARIO =
      Pattern.compile("```yaml\n(test: .*?)```", Pattern.DOTALL);
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static String published(String file) throws IOException {
    return Files.readString(Path.of("..", "docs", file));
  }

  private static String scenario() throws IOException {
    Matcher scenario = SCENARIO.matcher(published("alert-testing.md"));
    assertThat(scenario.find()).isTrue();
    return scenario.group(1);
  }

  private static boolean fits(String yaml) throws IOException {
    JsonSchema schema = SCHEMAS.getSchema(Documented.parsed(published("schema/test.json")));
    JsonNode document = new YAMLMapper().readTree(yaml);
    return schema.validate(document).isEmpty();
  }

  @Test
  void isProperJsonSchema() throws IOException {
    JsonSchema meta = SCHEMAS.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(Documented.parsed(published("schema/test.json")))).isEmpty();
  }

  @Test
  void takesTheScenarioOfTheGuide() throws IOException {
    assertThat(fits(scenario())).isTrue();
    assertThat(fits(scenario().replaceAll("prometheus: .*", "webhook: {listen: '127.0.0.1:9095'}")))
        .isTrue();
    assertThat(fits(scenario().replaceAll("(?m)^    (starts|lasts|set): .*\n", ""))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "test: cpu alert, tests: cpu alert",
    "prometheus:, grafana:",
    "every: PT1S, every: soon",
    "fires_within:, within:",
    "starts: PT1S, labels: {}",
    "collection: web-01, settle: 1s"
  })
  void refusesOthers(String right, String wrong) throws IOException {
    assertThat(scenario()).contains(right);
    assertThat(fits(scenario().replace(right, wrong))).isFalse();
  }
}
