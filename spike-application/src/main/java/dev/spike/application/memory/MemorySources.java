package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Sources;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.SourceName;
import java.util.Optional;

/** The sources within one unit of work. */
record MemorySources(ImportUnit unit) implements Sources {

  private NamedTable<SftpSource> table() {
    return unit.state().sources();
  }

  @Override
  public Optional<SftpSource> byId(SourceId id) {
    return table().byId().get(id.value());
  }

  @Override
  public Optional<SftpSource> byName(SourceName name) {
    return table().byName().get(name.text());
  }

  @Override
  public Page<SftpSource> page(PageRequest request) {
    return table().byName().page(request);
  }

  @Override
  public void add(SftpSource source) {
    unit.change(state -> state.withSources(state.sources().with(source)));
  }

  @Override
  public void replace(SftpSource source) {
    add(source);
  }

  @Override
  public void remove(SourceId id) {
    unit.change(state -> state.withSources(state.sources().without(id.value())));
  }
}
