package dev.spike.application.imports;

import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import java.util.Optional;
import java.util.function.Function;

/** What somebody wrote down about a schedule. */
public record ScheduleDocument(
    ScheduleName name, ProjectName project, Rhythm rhythm, RunTerms<Secret> terms, boolean enabled)
    implements ImportDocument {

  static ScheduleDocument of(Schedule schedule, ProjectName project) {
    Function<Sealed, Secret> hidden = kept -> Seals.hidden(Optional.of(kept)).orElseThrow();
    return new ScheduleDocument(
        schedule.name(),
        project,
        schedule.rhythm(),
        schedule.terms().withPassword(hidden),
        schedule.enabled());
  }

  @Override
  public ImportThing thing() {
    return new ImportThing(ImportKind.SCHEDULE, name.text());
  }

  @Override
  public <T> T fold(
      Function<ConnectionDocument, T> connection,
      Function<SourceDocument, T> source,
      Function<ProjectDocument, T> project,
      Function<ScheduleDocument, T> schedule) {
    return schedule.apply(this);
  }
}
