package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableNaming;
import dev.spike.domain.imports.TableRule;
import java.util.List;
import java.util.Optional;

/** What projects do with files. */
public final class ConfigJson {

  /** A configuration in JSON. */
  static final Shape<ImportConfig> SHAPE = Shape.object(ConfigJson::read);

  private static final Shape<String> TEXT = Shape.text(text -> text);
  private static final Shape<LoadRule> DEFAULTS = Shape.object(LoadRuleJson::read);
  private static final Shape<TableNaming> NAMING = Shape.object(ConfigJson::naming);
  private static final Shape<BadRows> BAD_ROWS = Shape.text(ConfigJson::badRows);

  private ConfigJson() {}

  /** Writes a configuration with all that holds if nobody says otherwise. */
  public static ObjectNode write(ImportConfig config) {
    ObjectNode json = Json.object();
    json.set("defaults", LoadRuleJson.write(config.defaults()));
    json.putObject("table_naming")
        .put("strip_prefix", config.naming().stripPrefix())
        .put("strip_suffix", config.naming().stripSuffix())
        .put("lowercase", config.naming().lowercase());
    ArrayNode tables = json.putArray("tables");
    config.tables().forEach(table -> tables.add(LoadRuleJson.write(table)));
    return json.put("refresh_materialized_views", config.refreshesViews())
        .put("on_bad_row", SpikeJson.word(config.badRows()));
  }

  /** Reads a configuration; what it does not say is as usual. */
  public static ImportConfig read(ObjectNode json) {
    Members members = new Members(json);
    LoadRule defaults = members.nullable("defaults", DEFAULTS).orElse(LoadRule.USUAL);
    Optional<TableNaming> naming = members.nullable("table_naming", NAMING);
    Shape<TableRule> table = Shape.object(rule -> LoadRuleJson.read(rule, defaults));
    Optional<List<TableRule>> tables = members.nullable("tables", Shape.list(table));
    Optional<Boolean> views = members.optional("refresh_materialized_views", Shape.truth());
    Optional<BadRows> badRows = members.optional("on_bad_row", BAD_ROWS);
    return members.made(
        () ->
            new ImportConfig(
                defaults,
                naming.orElse(TableNaming.USUAL),
                tables.orElse(List.of()),
                views.orElse(ImportConfig.USUAL.refreshesViews()),
                badRows.orElse(ImportConfig.USUAL.badRows())));
  }

  private static TableNaming naming(ObjectNode json) {
    Members members = new Members(json);
    TableNaming usual = TableNaming.USUAL;
    Optional<String> prefix = members.nullable("strip_prefix", TEXT);
    Optional<String> suffix = members.nullable("strip_suffix", TEXT);
    Optional<Boolean> lowercase = members.optional("lowercase", Shape.truth());
    return members.made(
        () ->
            new TableNaming(
                prefix.orElse(usual.stripPrefix()),
                suffix.orElse(usual.stripSuffix()),
                lowercase.orElse(usual.lowercase())));
  }

  private static BadRows badRows(String text) {
    return switch (text) {
      case "fail" -> BadRows.FAIL;
      case "skip" -> BadRows.SKIP;
      default ->
          throw new Refusal(
              Refusal.Kind.INVALID,
              "what becomes of bad rows is fail or skip, not " + Texts.shown(text));
    };
  }
}
