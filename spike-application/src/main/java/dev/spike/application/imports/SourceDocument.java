package dev.spike.application.imports;

import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceName;
import java.util.function.Function;

/** What somebody wrote down about a source; the key of its server stays if none is given. */
public record SourceDocument(SourceName name, Description description, SftpAccess access)
    implements ImportDocument {

  static SourceDocument of(SftpSource source) {
    return new SourceDocument(
        source.name(), source.description(), source.opened(Seals.hidden(source.password())));
  }

  @Override
  public ImportThing thing() {
    return new ImportThing(ImportKind.SOURCE, name.text());
  }

  @Override
  public <T> T fold(
      Function<ConnectionDocument, T> connection,
      Function<SourceDocument, T> source,
      Function<ProjectDocument, T> project,
      Function<ScheduleDocument, T> schedule) {
    return source.apply(this);
  }
}
