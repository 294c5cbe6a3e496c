package dev.spike.cli.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.spike.http.json.Json;
import java.io.UncheckedIOException;
import java.util.List;

/** How documents are written into files. */
enum FileFormat {
  /** One after the other, with lines of dashes between them. */
  YAML {
    @Override
    String text(List<ObjectNode> documents) {
      StringBuilder text = new StringBuilder();
      for (ObjectNode document : documents) {
        text.append(text.isEmpty() ? "" : "---\n").append(yaml(document));
      }
      return text.toString();
    }
  },
  /** One as an object, several as a list. */
  JSON {
    @Override
    String text(List<ObjectNode> documents) {
      ArrayNode list = Json.list();
      list.addAll(documents);
      return (documents.size() == 1 ? documents.get(0) : list).toPrettyString() + "\n";
    }
  };

  private static final ObjectMapper YAML_MAPPER =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .stringQuotingChecker(new Quotes())
              .build());

  abstract String text(List<ObjectNode> documents);

  /** How the names of such files end. */
  String ending() {
    return this == YAML ? ".yaml" : ".json";
  }

  private static String yaml(ObjectNode document) {
    try {
      return YAML_MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
