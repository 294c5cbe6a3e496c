package dev.spike.benchmarks.serving;

import dev.spike.persistence.jpa.JpaStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where databases are made, each under a name. */
interface Ground {

  /** How long the filling waits for its turn, which nobody disputes. */
  Duration PATIENCE = Duration.ofMinutes(1);

  /** What Spike is told so that it uses the database of a name. */
  List<String> options(String name);

  /** Opens the database of a name. */
  JpaStorage open(String name);

  /** Makes the database of a name empty. */
  void clear(String name);

  /** Files in directories of the bench. */
  static Ground files(Bench bench) {
    return new Ground() {
      @Override
      public List<String> options(String name) {
        return List.of("--data", directory(name).toString());
      }

      @Override
      public JpaStorage open(String name) {
        return JpaStorage.inDirectory(directory(name), PATIENCE);
      }

      @Override
      public void clear(String name) {
        bench.directory("growth-" + name);
      }

      private Path directory(String name) {
        return bench.place("growth-" + name);
      }
    };
  }
}
