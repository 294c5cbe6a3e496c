package dev.spike.application.imports;

import java.util.function.Function;

/**
 * What somebody wrote down about a thing of imports. It names other things by their names, and says
 * nothing that only holds where it was made. A secret of {@code ***}, or none, stays as it is.
 */
public sealed interface ImportDocument
    permits ConnectionDocument, SourceDocument, ProjectDocument, ScheduleDocument {

  /** What it is about. */
  ImportThing thing();

  /** Asks which kind of document this is, and answers accordingly. */
  <T> T fold(
      Function<ConnectionDocument, T> connection,
      Function<SourceDocument, T> source,
      Function<ProjectDocument, T> project,
      Function<ScheduleDocument, T> schedule);
}
