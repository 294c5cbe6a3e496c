package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Table;
import dev.spike.http.json.RuleJson;

/** Fields in the notation of the domain. */
final class FieldTable {

  static final Table<JsonNode> ALL =
      Table.<JsonNode>of()
          .with("FIELD", each -> each.path("field_name").asText())
          .with("TYPE", each -> each.path("collection_type").asText())
          .with("RULE", each -> RuleJson.of(each).toString())
          .with("NEXT", each -> each.path("current_number").asText());

  private FieldTable() {}
}
