package dev.spike.persistence.jpa;

import dev.spike.domain.imports.FileResult;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.TableName;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;

/** What became of one file of a job. */
@Entity
@Table(name = "import_file_results")
class FileResultRow implements ReportRow<FileResult> {

  @EmbeddedId private JobPlace id;
  private String fileName;
  private String schemaName;
  private String tableName;
  private long inserted;
  private long updated;
  private long skipped;
  private String error;

  static FileResultRow of(JobPlace id, FileResult file) {
    FileResultRow row = new FileResultRow();
    row.id = id;
    row.fileName = Storable.text(file.file());
    row.schemaName = file.table().map(table -> table.schema().text()).orElse(null);
    row.tableName = file.table().map(table -> table.table().text()).orElse(null);
    row.inserted = file.inserted();
    row.updated = file.updated();
    row.skipped = file.skipped();
    row.error = file.error().map(Storable::text).orElse(null);
    return row;
  }

  @Override
  public JobPlace id() {
    return id;
  }

  @Override
  public FileResult entry() {
    return new FileResult(
        fileName,
        Optional.ofNullable(tableName).map(this::table),
        inserted,
        updated,
        skipped,
        Optional.ofNullable(error));
  }

  private TableName table(String name) {
    return new TableName(new Identifier(schemaName), new Identifier(name));
  }
}
