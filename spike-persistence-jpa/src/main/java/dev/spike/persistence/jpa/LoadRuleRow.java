package dev.spike.persistence.jpa;

import dev.spike.domain.imports.CsvShape;
import dev.spike.domain.imports.DateStyle;
import dev.spike.domain.imports.Delimiter;
import dev.spike.domain.imports.Encoding;
import dev.spike.domain.imports.Glob;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableRule;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;

/** How files of some names are loaded by a project; the defaults have no table of their own. */
@Entity
@Table(name = "import_load_rules")
class LoadRuleRow {

  @EmbeddedId private ProjectPlace id;
  private String targetTable;
  private String filePattern;
  private String primaryKey;
  private String delimiter;
  private String encoding;
  private int skippedLines;
  private boolean rebuild;

  @Enumerated(EnumType.STRING)
  private DateStyle dateStyle;

  private String schemaName;
  private String columnMapping;

  static LoadRuleRow of(ProjectPlace id, LoadRule rule) {
    LoadRuleRow row = new LoadRuleRow();
    row.id = id;
    row.filePattern = rule.pattern().pattern();
    row.primaryKey = Listed.text(rule.primaryKey().stream().map(Identifier::text).toList());
    row.delimiter = rule.csv().delimiter().toString();
    row.encoding = rule.csv().encoding().name();
    row.skippedLines = rule.csv().skippedLines();
    row.rebuild = rule.rebuild();
    row.dateStyle = rule.dateStyle().orElse(null);
    row.schemaName = rule.schema().text();
    row.columnMapping = Listed.text(rule.columns(), Identifier::text);
    return row;
  }

  static LoadRuleRow of(ProjectPlace id, TableRule rule) {
    LoadRuleRow row = of(id, rule.rule());
    row.targetTable = rule.table().text();
    return row;
  }

  String projectId() {
    return id.projectId();
  }

  LoadRule rule() {
    return new LoadRule(
        new Glob(filePattern),
        Listed.identifiers(primaryKey),
        new CsvShape(new Delimiter(delimiter.charAt(0)), new Encoding(encoding), skippedLines),
        rebuild,
        Optional.ofNullable(dateStyle),
        new Identifier(schemaName),
        Listed.read(columnMapping, Identifier::new));
  }

  TableRule tableRule() {
    return new TableRule(new Identifier(targetTable), rule());
  }
}
