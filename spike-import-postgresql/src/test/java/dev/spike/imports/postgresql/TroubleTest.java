package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.contract.LoadLog;
import dev.spike.application.contract.WrittenFile;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.application.imports.Stopped;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class TroubleTest extends LoadingTest {

  private static final String PID =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'spike import' AND pid <> pg_backend_pid()"
          + " AND datname = current_database()";

  private final PostgresLoader loader = new PostgresLoader();

  /** Does something when so many rows were taken. */
  private static LoadWatch at(long rows, LongConsumer deed) {
    return new LoadWatch() {
      private boolean done;

      @Override
      public void progressed(long bytes, long taken) {
        if (!done && taken >= rows) {
          done = true;
          deed.accept(taken);
        }
      }

      @Override
      public void demandGoingOn() {
        // It may.
      }

      @Override
      public void demandOwnership() {
        // It is.
      }
    };
  }

  /** A file of many rows that are made as they are read. */
  private static FileContent endless() {
    return new FileContent() {
      @Override
      public String name() {
        return "orders.csv";
      }

      @Override
      public long bytes() {
        return Long.MAX_VALUE;
      }

      @Override
      public boolean isNear() {
        return false;
      }

      @Override
      public InputStream open() {
        return new EndlessRows();
      }
    };
  }

  private static final class EndlessRows extends InputStream {

    private byte[] line = "id,name\n".getBytes(StandardCharsets.UTF_8);
    private int position;
    private long row;

    @Override
    public int read() {
      if (position == line.length) {
        line = (row++ + ",any name\n").getBytes(StandardCharsets.UTF_8);
        position = 0;
      }
      return line[position++];
    }
  }

  @Test
  void keepsNothingWhenTheServerGoesAway() {
    load("id,name\n1,one\n", "id");

    LoadWatch killing =
        at(
            10_000,
            rows -> target.execute("SELECT pg_terminate_backend(pid) FROM (" + PID + ") other"));

    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> loader.load(database.access(), order("id"), endless(), killing))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.DATABASE));
    assertThat(rows()).containsExactly("1|one");
  }

  @Test
  void leavesNothingBehindWhenItStopsAmidTheRows() {
    LoadLog stopping = new LoadLog();
    LoadWatch watch = at(10_000, rows -> stopping.stopping());
    LoadWatch both =
        new LoadWatch() {
          @Override
          public void progressed(long bytes, long rows) {
            watch.progressed(bytes, rows);
          }

          @Override
          public void demandGoingOn() {
            stopping.demandGoingOn();
          }

          @Override
          public void demandOwnership() {
            stopping.demandOwnership();
          }
        };
    load("id,name\n1,one\n", "id");

    assertThatExceptionOfType(Stopped.class)
        .isThrownBy(() -> loader.load(database.access(), order("id"), endless(), both));

    assertThat(rows()).containsExactly("1|one");
    assertThat(target.query("SELECT relname FROM pg_class WHERE relname LIKE 'spike%'")).isEmpty();
  }

  @Test
  void stopsWhileItWaitsForTheTable() throws SQLException {
    load("id,name\n1,one\n", "id");
    target.connection().setAutoCommit(false);
    target.execute("LOCK TABLE orders");
    LoadWatch stopped =
        new LoadWatch() {
          private int asked;

          @Override
          public void progressed(long bytes, long rows) {
            // It does not matter here.
          }

          @Override
          public synchronized void demandGoingOn() {
            // Before, in the copying, at its end; what follows is asked beside the waiting.
            if (++asked > 3) {
              throw new Stopped("enough");
            }
          }

          @Override
          public void demandOwnership() {
            throw new AssertionError("it should never come so far");
          }
        };

    assertThatExceptionOfType(Stopped.class)
        .isThrownBy(
            () ->
                loader.load(
                    database.access(),
                    order("id"),
                    WrittenFile.of(file, "id,name\n1,ONE\n"),
                    stopped))
        .withMessage("enough");

    target.connection().rollback();
    target.connection().setAutoCommit(true);
    assertThat(rows()).containsExactly("1|one");
  }

  @Test
  void loadsOneFileAfterTheOtherIntoOneTable() {
    ExecutorService crowd = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<Loaded>> loads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String text = "id,n%d\n1,%d\n2,%d\n".formatted(i, i, i);
        loads.add(CompletableFuture.supplyAsync(() -> load(text, "id"), crowd));
      }
      long inserted = loads.stream().mapToLong(load -> load.join().inserted()).sum();

      assertThat(inserted).isEqualTo(2);
      assertThat(target.query("SELECT n0 || n1 || n2 || n3 || n4 || n5 || n6 || n7 FROM orders"))
          .containsExactly("01234567", "01234567");
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void saysWhatTheUserMayNotDo() {
    target.execute(
        """
        DROP ROLE IF EXISTS guest;
        CREATE ROLE guest LOGIN;
        CREATE TABLE public.orders (id text PRIMARY KEY, name text);
        GRANT USAGE ON SCHEMA public TO guest
        """);
    DatabaseAccess guest = database.as("guest").access();
    WrittenFile rows = WrittenFile.of(file, "id,name\n1,one\n");

    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> loader.load(guest, order("id"), rows, log))
        .withMessage("'orders.csv' into public.orders: permission denied for table orders")
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.TABLE));

    target.execute("GRANT SELECT, INSERT, UPDATE ON public.orders TO guest");
    assertThat(loader.test(guest)).contains("as guest");
    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(
            () ->
                loader.load(
                    guest, order("id"), WrittenFile.of(file, "id,name,more\n1,one,x\n"), log))
        .withMessageContaining("must be owner of table orders");
  }

  @Test
  void needsNoMoreThanToReadAndWriteTheTable() throws IOException {
    saysWhatTheUserMayNotDo();

    Loaded loaded =
        loader.load(
            database.as("guest").access(),
            order("id"),
            WrittenFile.of(file, "id,name\n1,one\n"),
            log);

    assertThat(loaded.inserted()).isEqualTo(1);
  }

  @Test
  void onlyReadsATableThatHasTheRowsAlready() throws IOException {
    target.execute(
        """
        DROP ROLE IF EXISTS reader;
        CREATE ROLE reader LOGIN;
        CREATE TABLE public.orders (id int PRIMARY KEY, name text);
        INSERT INTO public.orders VALUES (1, 'one'), (2, NULL), (3, '');
        GRANT USAGE ON SCHEMA public TO reader;
        GRANT SELECT ON public.orders TO reader
        """);

    Loaded loaded =
        loader.load(
            database.as("reader").access(),
            order("id"),
            WrittenFile.of(file, "name,id\n\"one\",1\n,2\n\"\",3"),
            log);

    assertThat(loaded).isEqualTo(new Loaded(0, 0, 3, List.of()));
  }

  @Test
  void saysThatThereIsNoSuchSchema() {
    table = new TableName(new Identifier("elsewhere"), new Identifier("orders"));

    assertThat(failure("id\n1\n", "id"))
        .hasMessage("'orders.csv' into elsewhere.orders: schema \"elsewhere\" does not exist");
  }

  @Test
  void putsNothingIntoAView() {
    target.execute("CREATE VIEW public.orders AS SELECT '1'::text AS id");

    LoadFailure failure = failure("id\n1\n", "id");

    assertThat(failure).hasMessage("public.orders is not a table that rows can be put into");
    assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.TABLE);
  }

  @Test
  void saysThatNobodyAnswersWithoutTheirPassword() {
    DatabaseAccess nowhere = DatabaseAccess.parse("postgresql://me:secret@localhost:1/db");

    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> loader.test(nowhere))
        .withMessageContaining("postgresql://me@localhost:1/db")
        .withMessageNotContaining("secret")
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.DATABASE));
  }

  @Test
  void refreshesViewsThatLookAtOthers() {
    target.execute(
        """
        CREATE SCHEMA private;
        CREATE TABLE public.n (i int);
        CREATE MATERIALIZED VIEW public.a AS SELECT count(*) AS c FROM public.n;
        CREATE MATERIALIZED VIEW public."b; x" AS SELECT c FROM public.a;
        CREATE MATERIALIZED VIEW private.c AS SELECT c FROM public.a;
        INSERT INTO public.n VALUES (1)
        """);

    loader.refreshViews(database.access(), new Identifier("public"), LoadWatch.NONE);

    assertThat(target.query("SELECT (SELECT c FROM public.\"b; x\"), c FROM private.c"))
        .containsExactly("1|0");
  }
}
