package dev.spike.application.storage;

import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.SourceName;
import java.util.Optional;

/** The sources. No two have the same name; who tries is refused by {@link Taken}. */
public interface Sources {

  /** The source of an id. */
  Optional<SftpSource> byId(SourceId id);

  /** The source of a name. */
  Optional<SftpSource> byName(SourceName name);

  /** Sources by name. */
  Page<SftpSource> page(PageRequest request);

  /** Adds a source. */
  void add(SftpSource source);

  /** Keeps a source in place of the one with the same id. */
  void replace(SftpSource source);

  /** Removes a source, which no project uses. */
  void remove(SourceId id);
}
