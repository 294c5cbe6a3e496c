package dev.spike.http;

import dev.spike.application.Clocks;
import dev.spike.application.contract.PlayedTools;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.BadRow;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.FileSources;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.JobRunner;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.application.imports.TableLoader;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SourceFiles;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * Runs jobs as a service does, with files that are not there. What becomes of a file, its name
 * says: {@code slow} goes on when it is told to, {@code bad} is not as it must be, {@code flawed}
 * has a bad row. Nobody answers at hosts called {@code nowhere}.
 */
final class Hands implements Alarm, AutoCloseable {

  private static final long BYTES = 48_000_000;
  private static final int STEPS = 4;

  private final ExecutorService hands = Executors.newSingleThreadExecutor();
  private final Semaphore told = new Semaphore(0);
  private final Dispatcher dispatcher;
  private final JobRunner runner;
  private final ImportTools tools;

  Hands(ImportStorage storage, InstantSource clock, RandomGenerator random) {
    ImportTools others = PlayedTools.inOrder();
    tools = new ImportTools(others.safe(), new Files(), new Loader(), others.notifier());
    dispatcher = new Dispatcher(storage, ImportSettings.USUAL, Clocks.unmoved(clock), random);
    runner = new JobRunner(storage, tools, ImportSettings.USUAL, Clocks.unmoved(clock));
  }

  ImportTools tools() {
    return tools;
  }

  /** Lets a slow file go on by a quarter. */
  void goOn() {
    told.release();
  }

  @Override
  public void moved() {
    // Nothing is ever due within a test.
  }

  @Override
  public void waiting(JobId job) {
    hands.execute(() -> dispatcher.claim(job, "here").ifPresent(runner::run));
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }

  private static void demandAnswer(String host) {
    if (host.contains("nowhere")) {
      throw new LoadFailure(LoadFailure.Kind.DATABASE, "nobody answers at " + host);
    }
  }

  private final class Loader implements TableLoader {

    @Override
    public String test(DatabaseAccess database) {
      demandAnswer(database.url().toString());
      return "PostgreSQL 17.2";
    }

    @Override
    public Loaded load(
        DatabaseAccess database, LoadOrder order, FileContent file, LoadWatch watch) {
      for (int step = 1; step <= STEPS; step++) {
        if (file.name().startsWith("slow")) {
          awaitWord();
        }
        watch.progressed(file.bytes() * step / STEPS, 250_000L * step);
        watch.demandOwnership();
      }
      if (file.name().startsWith("bad")) {
        throw new LoadFailure(LoadFailure.Kind.FILE, "line 3 has 2 cells, not 3");
      }
      List<BadRow> bad =
          file.name().startsWith("flawed")
              ? List.of(new BadRow(7, "no number: x"), new BadRow(9, "no date: 31.02.2026"))
              : List.of();
      return new Loaded(900_000, 90_000, 10_000, bad);
    }

    private void awaitWord() {
      try {
        told.acquire();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        throw new LoadFailure(LoadFailure.Kind.FILE, "the test is over", closed);
      }
    }

    @Override
    public void refreshViews(DatabaseAccess database, Identifier schema, LoadWatch watch) {
      watch.demandGoingOn();
    }
  }

  private static final class Files implements FileSources {

    @Override
    public FileSource sftp(SftpAccess server) {
      demandAnswer(server.host());
      return source(List.of("orders.csv", "flawed.csv", "bad.csv", "readme.txt"));
    }

    @Override
    public String hostKey(SftpAccess server) {
      demandAnswer(server.host());
      return "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJk9tFq2v3";
    }

    @Override
    public FileSource local(SourceFiles files) {
      return source(files.paths());
    }

    private static FileSource source(List<String> names) {
      return new FileSource() {
        @Override
        public List<FileContent> files() {
          return names.stream().<FileContent>map(Content::new).toList();
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };
    }
  }

  private record Content(String name) implements FileContent {

    @Override
    public long bytes() {
      return BYTES;
    }

    @Override
    public boolean isNear() {
      return true;
    }

    @Override
    public InputStream open() {
      return InputStream.nullInputStream();
    }
  }
}
