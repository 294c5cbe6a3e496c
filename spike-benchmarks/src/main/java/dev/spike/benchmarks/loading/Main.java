package dev.spike.benchmarks.loading;

import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.domain.imports.Assignment;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableName;
import dev.spike.imports.postgresql.PostgresLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads a file for the first time and then unchanged, in turns with what people do by hand, and
 * prints the medians. It takes the URL of a database to which it may write, and how many rows and
 * rounds there shall be.
 */
public final class Main {

  static final String TABLE = "spike_benchmark";

  private static final String[] NAMES = {
    "psql \\copy into a table with a key",
    "first load",
    "COPY to staging, INSERT … ON CONFLICT … IS DISTINCT FROM, unchanged",
    "the same file again"
  };

  private final DatabaseAccess database;
  private final SampleFile file;
  private final ByHand byHand;

  private Main(DatabaseAccess database, SampleFile file) {
    this.database = database;
    this.file = file;
    byHand = new ByHand(database);
  }

  /** Takes a URL, the number of rows, and the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    DatabaseAccess database = DatabaseAccess.parse(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Path path = Files.createTempFile("spike-benchmark", ".csv");
    try {
      new Main(database, SampleFile.write(path, rows)).run(rounds);
    } finally {
      Files.delete(path);
    }
  }

  private interface Way {
    void go() throws Exception;
  }

  private void run(int rounds) throws Exception {
    List<Way> ways =
        List.of(() -> byHand.copy(file), this::load, () -> byHand.upsert(file), this::load);
    List<double[]> seconds = new ArrayList<>();
    // The first round only warms up.
    for (int round = 0; round <= rounds; round++) {
      byHand.begin();
      double[] took = new double[ways.size()];
      for (int i = 0; i < took.length; i++) {
        long begin = System.nanoTime();
        ways.get(i).go();
        took[i] = (System.nanoTime() - begin) / 1e9;
        byHand.execute("CHECKPOINT");
      }
      System.err.println(Arrays.toString(took));
      if (round > 0) {
        seconds.add(took);
      }
    }
    byHand.end();
    print(seconds);
  }

  private void load() throws Exception {
    LoadRule usual = LoadRule.USUAL;
    LoadRule rule =
        new LoadRule(
            usual.pattern(),
            List.of(new Identifier("id")),
            usual.csv(),
            false,
            usual.dateStyle(),
            usual.schema(),
            Map.of());
    TableName table = new TableName(usual.schema(), new Identifier(TABLE));
    LoadOrder order =
        new LoadOrder(
            new JobId(UUID.randomUUID()), file.name(), new Assignment(table, rule), BadRows.FAIL);
    new PostgresLoader().load(database, order, file, LoadWatch.NONE);
  }

  private static void print(List<double[]> seconds) {
    System.out.println("| | median | fastest | slowest |\n|---|---|---|---|");
    for (int i = 0; i < NAMES.length; i++) {
      int way = i;
      double[] sorted = seconds.stream().mapToDouble(round -> round[way]).sorted().toArray();
      System.out.printf(
          "| %s | %.2f s | %.2f s | %.2f s |%n",
          NAMES[i], sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
  }
}
