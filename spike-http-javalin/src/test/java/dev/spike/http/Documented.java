package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.spike.http.openapi.OpenApi;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the document says of each answer. Whoever talks to the service in these tests has every
 * answer held against it, whatever the test itself is about.
 */
final class Documented {

  /** What any route may answer to what is no proper request, without saying so. */
  private static final Set<Integer> EVERYWHERE = Set.of(405, 500);

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
  private static final JsonNode DOCUMENT =
      parsed(new String(OpenApi.document().json(), StandardCharsets.UTF_8));
  private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private Documented() {}

  static JsonNode document() {
    return DOCUMENT;
  }

  /** Every method, path and status that was answered so far, of those that are documented. */
  static Set<String> seen() {
    return new TreeSet<>(SEEN);
  }

  /** Holds if the document, which says nothing of pages, allows this exchange. */
  static void check(String method, String address, String body, Answer answer) {
    if (UiRoutes.isPage(address)) {
      return;
    }
    Optional<String> path = path(address);
    JsonNode operation =
        path.map(known -> operation(DOCUMENT.path("paths").path(known), method))
            .orElse(MAPPER.missingNode());
    String what = method + " " + path.orElse(address) + " " + answer.status();
    if (operation.isMissingNode()) {
      assertThat(answer.status()).as("undocumented: " + what).isGreaterThanOrEqualTo(300);
      checkProblem(what, answer);
      return;
    }
    String status = Integer.toString(answer.status());
    String key = operation.path("responses").has(status) ? status : "default";
    assertThat(key.equals(status) || EVERYWHERE.contains(answer.status())).as(what).isTrue();
    SEEN.add(what);
    checkAnswer(what, operation.path("responses").path(key), method, answer);
    if (answer.status() < 300) {
      checkRequest(what, operation, body);
    }
  }

  /** What has a GET has a HEAD, which need not be documented for itself. */
  private static JsonNode operation(JsonNode path, String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return path.path(name.equals("head") && !path.has(name) ? "get" : name);
  }

  private static void checkProblem(String what, Answer answer) {
    if (answer.status() != 302 && !answer.text().isEmpty()) {
      assertThat(faults("/components/schemas/Problem", answer.json())).as(what).isEmpty();
    }
  }

  private static void checkAnswer(String what, JsonNode reference, String method, Answer answer) {
    JsonNode response = resolved(reference);
    response.path("headers").properties().forEach(h -> checkHeader(what, h, answer));
    JsonNode content = response.path("content");
    if (method.equals("HEAD") || content.isMissingNode()) {
      assertThat(answer.text()).as(what).isEmpty();
      return;
    }
    String type = answer.header("Content-Type").orElse("").split(";")[0];
    assertThat(content.has(type)).as(what + " is " + type).isTrue();
    if (type.endsWith("/json") || type.endsWith("+json")) {
      String schema = pointer(reference, what, type);
      assertThat(faults(schema, parsed(answer.text()))).as(what + " " + answer.text()).isEmpty();
    }
  }

  private static void checkHeader(String what, Map.Entry<String, JsonNode> entry, Answer answer) {
    JsonNode header = resolved(entry.getValue());
    Optional<String> value = answer.header(entry.getKey());
    if (header.path("required").asBoolean()) {
      assertThat(value).as(what + " " + entry.getKey()).isPresent();
    }
    String pattern = header.at("/schema/pattern").asText("");
    value.ifPresent(
        text -> assertThat(text).as(what).matches(Pattern.compile("(?s).*" + unbound(pattern))));
  }

  /** JSON Schema looks for a pattern anywhere. */
  private static String unbound(String pattern) {
    return "(?:" + pattern + ").*";
  }

  private static void checkRequest(String what, JsonNode operation, String body) {
    JsonNode content = operation.at("/requestBody/content/application~1json");
    if (!content.isMissingNode()) {
      String schema = at(what) + "/requestBody/content/application~1json/schema";
      assertThat(faults(schema, parsed(body))).as("accepted by " + what + ": " + body).isEmpty();
    }
  }

  /** Where the schema of an answer stands. */
  private static String pointer(JsonNode reference, String what, String type) {
    String media = "/content/" + escaped(type) + "/schema";
    if (reference.has("$ref")) {
      return reference.get("$ref").asText().substring(1) + media;
    }
    String status = what.substring(what.lastIndexOf(' ') + 1);
    return at(what) + "/responses/" + status + media;
  }

  private static String at(String what) {
    String[] parts = what.split(" ");
    return "/paths/" + escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** What keeps a value from being what the schema at a place of the document describes. */
  static Set<String> faults(String pointer, JsonNode value) {
    Set<String> faults = new TreeSet<>();
    schema(pointer).validate(value).forEach(fault -> faults.add(fault.getMessage()));
    return faults;
  }

  private static JsonSchema schema(String pointer) {
    assertThat(DOCUMENT.at(pointer).isMissingNode()).as(pointer).isFalse();
    return KNOWN.computeIfAbsent(
        pointer,
        place -> {
          ObjectNode whole = MAPPER.createObjectNode();
          whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
          whole.put("$ref", "#" + place.replace("{", "%7B").replace("}", "%7D"));
          whole.set("components", DOCUMENT.get("components"));
          whole.set("paths", DOCUMENT.get("paths"));
          return SCHEMAS.getSchema(whole, STRICT);
        });
  }

  /** The path of the document that an address is of; one that is all letters comes first. */
  private static Optional<String> path(String address) {
    String plain = address.split("\\?")[0];
    return DOCUMENT.path("paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(template -> plain.matches(template.replaceAll("\\{[a-z]+}", "[^/]+")))
        .min(Comparator.comparing((String template) -> template.contains("{")));
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }

  static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(json, e);
    }
  }
}
