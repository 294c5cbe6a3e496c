package dev.spike.persistence.jpa;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Sources;
import dev.spike.application.storage.Taken;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.SourceName;
import java.util.Optional;

/** Sources in a database. */
record JpaSources(Desk desk) implements Sources {

  @Override
  public Optional<SftpSource> byId(SourceId id) {
    return desk.find(SourceRow.class, id.toString()).map(SourceRow::source);
  }

  @Override
  public Optional<SftpSource> byName(SourceName name) {
    return desk.one(SourceRow.class, "from SourceRow where name = ?1", name.text())
        .map(SourceRow::source);
  }

  @Override
  public Page<SftpSource> page(PageRequest request) {
    return new Where().by("name").page(desk, SourceRow.class, request).map(SourceRow::source);
  }

  @Override
  public void add(SftpSource source) {
    requireFree(source);
    desk.reviseImports(() -> desk.persist(SourceRow.of(source)));
  }

  @Override
  public void replace(SftpSource source) {
    requireFree(source);
    desk.reviseImports(() -> desk.merge(SourceRow.of(source)));
  }

  private void requireFree(SftpSource source) {
    if (byName(source.name()).filter(it -> !it.id().equals(source.id())).isPresent()) {
      throw Taken.name("source", source.name().text());
    }
  }

  @Override
  public void remove(SourceId id) {
    desk.reviseImports(() -> desk.execute("delete from SourceRow where id = ?1", id.toString()));
  }
}
