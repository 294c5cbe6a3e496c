package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.SftpAccess;
import java.util.Map;

/** Takes out of documents of imports what goes without saying, so that people can read them. */
final class Brief {

  private static final String CONFIG = "config";
  private static final String DEFAULTS = "defaults";
  private static final String TABLES = "tables";

  private static final Map<String, JsonNode> USUAL =
      Map.of(
          "port", JsonNodeFactory.instance.numberNode(SftpAccess.USUAL_PORT),
          "remote_path", JsonNodeFactory.instance.textNode("/"),
          "enabled", JsonNodeFactory.instance.booleanNode(true));

  private Brief() {}

  /** A document that was written in full; it is changed itself. */
  static ObjectNode of(ObjectNode document) {
    if (document.path(CONFIG) instanceof ObjectNode config) {
      shortenConfig(config);
      if (config.isEmpty()) {
        document.remove(CONFIG);
      }
    }
    if (document.path(TermsJson.OVERRIDE) instanceof ObjectNode override) {
      removeNulls(override);
    }
    removeNulls(document);
    document.properties().removeIf(member -> member.getValue().equals(USUAL.get(member.getKey())));
    return document;
  }

  private static void removeNulls(ObjectNode json) {
    json.properties().removeIf(member -> member.getValue().isNull());
  }

  /** Tables have what they do not say from the defaults, which have it from what is usual. */
  private static void shortenConfig(ObjectNode config) {
    ObjectNode others = config.path(DEFAULTS).deepCopy();
    others.remove("file_pattern");
    others.putObject("column_mapping");
    for (JsonNode table : config.path(TABLES)) {
      removeSame((ObjectNode) table, others);
    }
    removeSame(config, ConfigJson.write(ImportConfig.USUAL));
  }

  private static void removeSame(ObjectNode json, ObjectNode usual) {
    for (Map.Entry<String, JsonNode> each : usual.properties()) {
      JsonNode said = json.path(each.getKey());
      if (said.equals(each.getValue())) {
        json.remove(each.getKey());
      } else if (said instanceof ObjectNode inner && each.getValue() instanceof ObjectNode other) {
        removeSame(inner, other);
      }
    }
  }
}
