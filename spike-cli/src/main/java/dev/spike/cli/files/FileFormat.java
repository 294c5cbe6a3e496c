package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Yaml;
import dev.spike.http.json.Json;
import java.util.List;

/** How documents are written into files. */
enum FileFormat {
  /** One after the other, with lines of dashes between them. */
  YAML {
    @Override
    String text(List<ObjectNode> documents) {
      StringBuilder text = new StringBuilder();
      for (ObjectNode document : documents) {
        text.append(text.isEmpty() ? "" : "---\n").append(Yaml.of(document));
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

  abstract String text(List<ObjectNode> documents);

  /** How the names of such files end. */
  String ending() {
    return this == YAML ? ".yaml" : ".json";
  }
}
