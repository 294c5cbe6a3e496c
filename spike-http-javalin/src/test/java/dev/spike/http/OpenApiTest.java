package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.spike.http.openapi.OpenApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final JsonNode DOCUMENT = Documented.document();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete");

  private static Served served;

  @BeforeAll
  static void serve() {
    served = new Served();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void namesAllRoutesAndNoOthers() {
    assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(served.http.routes());
  }

  @Test
  void isServedAsItIsWrittenAndAsJson() throws IOException {
    Answer json = served.anybody.get("/api/openapi.json").is(200);
    Answer yaml = served.anybody.with("Accept", "text/html").get("/api/openapi.yaml").is(200);

    assertThat(Documented.parsed(json.text())).isEqualTo(DOCUMENT);
    assertThat(json.at("/openapi")).isEqualTo("3.1.0");
    assertThat(yaml.header("Content-Type")).contains("application/yaml;charset=utf-8");
    try (InputStream written = OpenApi.class.getResourceAsStream("openapi.yaml")) {
      assertThat(yaml.text()).isEqualTo(new String(written.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void hasTheStructureOfAnOpenApiDocument() throws IOException {
    try (InputStream structure = OpenApiTest.class.getResourceAsStream("openapi-3.1.json")) {
      assertThat(SCHEMAS.getSchema(structure).validate(DOCUMENT)).isEmpty();
    }
  }

  @Test
  void describesThingsInProperJsonSchema() {
    JsonSchema meta = SCHEMAS.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));

    DOCUMENT
        .at("/components/schemas")
        .properties()
        .forEach(each -> assertThat(meta.validate(each.getValue())).as(each.getKey()).isEmpty());
    walk(
        "",
        DOCUMENT,
        (place, node) -> {
          if (node.path("schema").isObject()) {
            assertThat(meta.validate(node.get("schema"))).as(place).isEmpty();
          }
        });
  }

  @Test
  void refersOnlyToWhatIsThereAndToAllOfIt() {
    Set<String> referred = new TreeSet<>();
    walk(
        "",
        DOCUMENT,
        (place, node) -> {
          if (node.path("$ref").isTextual()) {
            String pointer = node.get("$ref").asText().substring(1);
            assertThat(DOCUMENT.at(pointer).isMissingNode()).as(place).isFalse();
            referred.add(pointer);
          }
        });

    Set<String> there = new TreeSet<>();
    for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
      DOCUMENT
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(name -> there.add("/components/" + kind + "/" + name));
    }
    assertThat(referred).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void givesExamplesThatFit() {
    List<String> given = new ArrayList<>();
    walk(
        "",
        DOCUMENT,
        (place, node) -> {
          if (node.has("schema") && node.has("example")) {
            given.add(place);
            assertThat(Documented.faults(place + "/schema", node.get("example")))
                .as(place)
                .isEmpty();
          }
          if (node.path("examples").isArray()) {
            given.add(place);
            node.get("examples")
                .forEach(
                    example -> assertThat(Documented.faults(place, example)).as(place).isEmpty());
          }
        });

    assertThat(given).hasSizeGreaterThan(30);
  }

  @Test
  void declaresWhatItsOperationsUse() {
    Set<String> tags =
        StreamSupport.stream(DOCUMENT.path("tags").spliterator(), false)
            .map(tag -> tag.path("name").asText())
            .collect(Collectors.toSet());
    JsonNode schemes = DOCUMENT.at("/components/securitySchemes");
    Set<String> ids = new TreeSet<>();

    operations()
        .forEach(
            (name, operation) -> {
              assertThat(ids.add(operation.path("operationId").asText())).as(name).isTrue();
              assertThat(operation.path("tags")).as(name).hasSize(1);
              assertThat(tags).as(name).contains(operation.at("/tags/0").asText());
              operation
                  .path("security")
                  .forEach(
                      way ->
                          way.fieldNames()
                              .forEachRemaining(
                                  scheme -> assertThat(schemes.has(scheme)).as(name).isTrue()));
            });
  }

  @Test
  void leavesNoRoomForUnknownMembersAndBadFormats() {
    assertThat(
            Documented.faults(
                "/components/schemas/Health",
                Documented.parsed(
                    "{\"status\":\"healthy\",\"service\":\"spike\",\"version\":\"1\",\"scheduler\":\"up\",\"a\":1}")))
        .isNotEmpty();
    String field =
        "{\"id\":1,\"collection_id\":2,\"collection_type\":\"Performance\",\"field_name\":\"a\","
            + "\"value_type\":\"EPOCH_NOW\",%s\"created_at\":\"2026-03-01T09:00:00Z\","
            + "\"updated_at\":\"2026-03-01T09:00:00Z\"}";
    String place = "/components/schemas/Field";
    assertThat(Documented.faults(place, Documented.parsed(field.formatted("")))).isEmpty();
    assertThat(Documented.faults(place, Documented.parsed(field.formatted("\"b\":1,"))))
        .isNotEmpty();
    assertThat(Documented.faults(place, Documented.parsed(field.formatted("\"step_number\":1,"))))
        .isNotEmpty();
    assertThat(
            Documented.faults(
                place, Documented.parsed(field.formatted("").replace("01T09", "01 at 09"))))
        .isNotEmpty();
  }

  private static Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
    return operations;
  }

  private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
    if (node.isObject()) {
      visit.accept(place, node);
      node.properties()
          .forEach(
              member ->
                  walk(
                      place + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                      member.getValue(),
                      visit));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(place + "/" + i, node.get(i), visit);
    }
  }
}
