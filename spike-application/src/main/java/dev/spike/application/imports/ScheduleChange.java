package dev.spike.application.imports;

import dev.spike.application.Change;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SourceFiles;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What shall be otherwise about a schedule; a password of {@code ***} stays as it is. */
public record ScheduleChange(
    Change<ScheduleName> name,
    Change<ProjectId> project,
    RhythmChange rhythm,
    Change<Optional<CallbackUrl>> callback,
    Change<Optional<SftpOverride<Secret>>> sftpOverride,
    Change<Optional<SourceFiles>> localFiles,
    Change<Boolean> enabled) {

  /** Nothing. */
  public static final ScheduleChange NONE =
      new ScheduleChange(
          Change.none(),
          Change.none(),
          RhythmChange.NONE,
          Change.none(),
          Change.none(),
          Change.none(),
          Change.none());

  /** The password that was given, if one was. */
  Optional<Secret> given() {
    return sftpOverride.value().flatMap(wanted -> wanted.flatMap(SftpOverride::password));
  }

  Schedule of(Schedule before, Optional<Sealed> sealed, Instant now) {
    RunTerms<Sealed> terms =
        new RunTerms<>(
            callback.over(before.terms().callback()),
            override(before.terms().sftpOverride(), sealed),
            localFiles.over(before.terms().localFiles()));
    return before
        .changed(name.over(before.name()), project.over(before.project()), terms, now)
        .following(rhythm.of(before.rhythm()), now)
        .turned(enabled.over(before.enabled()), now);
  }

  private Optional<SftpOverride<Sealed>> override(
      Optional<SftpOverride<Sealed>> before, Optional<Sealed> sealed) {
    if (sftpOverride.value().isEmpty()) {
      return before;
    }
    return sftpOverride
        .value()
        .get()
        .map(wanted -> wanted.withPassword(secret -> sealed.orElseGet(stayingFor(wanted, before))));
  }

  private static Supplier<Sealed> stayingFor(
      SftpOverride<Secret> wanted, Optional<SftpOverride<Sealed>> before) {
    return () ->
        before
            .filter(known -> leadTheSameWay(known, wanted))
            .flatMap(SftpOverride::password)
            .orElseThrow(() -> Seals.needsPassword("sftp_override"));
  }

  /** Whether what opens the one may be shown to where the other leads. */
  static boolean leadTheSameWay(SftpOverride<?> one, SftpOverride<?> other) {
    return one.host().equals(other.host())
        && one.port().equals(other.port())
        && one.username().equals(other.username());
  }
}
