package dev.spike.cli;

import dev.spike.cli.settings.Settings;
import dev.spike.domain.Texts;
import dev.spike.persistence.jpa.Examination;
import dev.spike.persistence.jpa.JpaStorage;
import dev.spike.persistence.jpa.UnusableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Looks at a database, and at where it lies. */
record LocalCheckup(Settings settings, InstantSource clock) {

  private static final long LITTLE_ROOM = 200L << 20;
  private static final long MEGABYTE = 1L << 20;

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    boolean here = settings.database().isEmpty();
    if (here && !Files.exists(JpaStorage.fileIn(settings.data()))) {
      findings.add(Finding.fine("database", "none yet; the first command or start makes it"));
      return findings;
    }
    try {
      Examination found = examination();
      findings.add(
          found
              .complaint()
              .map(complaint -> Finding.bad("database", complaint))
              .orElseGet(() -> Finding.fine("database", found.product() + ", sound")));
      findings.add(schema(found));
    } catch (UnusableDatabase e) {
      findings.add(Finding.bad("database", e.getMessage()));
    }
    if (here) {
      findings.addAll(place(settings.data()));
    }
    return findings;
  }

  private Examination examination() {
    Local.beSilent();
    return settings
        .database()
        .map(JpaStorage::examine)
        .orElseGet(() -> JpaStorage.examine(settings.data()));
  }

  private static Finding schema(Examination found) {
    return switch (found.tables()) {
      case NONE -> Finding.fine("schema", "none yet; the first command or start makes it");
      case OLDER ->
          Finding.doubtfulUnless(
              false, "schema", "of an older release; the next command or start changes it");
      case CURRENT ->
          Finding.fine("schema", Texts.sentence("current, %d changes", found.changeSets()));
      case NEWER -> Finding.bad("schema", "of a newer release of Spike; use that release");
      case FOREIGN -> Finding.bad("schema", "tables of something else; use another database");
    };
  }

  private List<Finding> place(Path directory) {
    try {
      long room = Files.getFileStore(directory).getUsableSpace();
      long size = Files.size(JpaStorage.fileIn(directory));
      Instant changed = Files.getLastModifiedTime(JpaStorage.fileIn(directory)).toInstant();
      boolean future = changed.isAfter(clock.instant().plusSeconds(1));
      return List.of(
          Finding.doubtfulUnless(
              room > LITTLE_ROOM,
              "disk",
              Texts.sentence("%d MB of data, %d MB of room", size / MEGABYTE + 1, room / MEGABYTE)),
          Finding.doubtfulUnless(
              !future,
              "clock",
              future
                  ? "the data were last changed at " + changed + ", which is still to come"
                  : "no change is from the future"));
    } catch (IOException e) {
      return List.of(Finding.bad("disk", "the directory cannot be read: " + e.getMessage()));
    }
  }
}
