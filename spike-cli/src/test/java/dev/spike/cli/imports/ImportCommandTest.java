package dev.spike.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Terminal;
import dev.spike.cli.imports.PlayedPlace.Said;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ImportCommandTest {

  private static final Terminal SEEN = new Terminal(false, false, true, false, OptionalInt.empty());
  private static final String JOB = "GET /api/jobs/j1";
  private static final String PENDING =
      "{\"id\":\"j1\",\"status\":\"pending\",\"duration_seconds\":null}";
  private static final String RUNNING =
      """
      {"id":"j1","status":"running","duration_seconds":2.5,
       "progress":{"bytes_done":1000000,"bytes_total":4000000,"rows":12345}}
      """;
  private static final String COMPLETED =
      """
      {"id":"j1","project_name":"orders","status":"completed","duration_seconds":3.25,
       "total_inserted":1200,"total_updated":3,"total_skipped":0,
       "file_results":[{"filename":"a.csv","table_name":"public.a","inserted":1200,"updated":3,
         "skipped":0,"success":true,"error":null}],"errors":[]}
      """;
  private static final String PARTIAL =
      """
      {"id":"j1","project_name":"orders","status":"partial","duration_seconds":3.25,
       "files_processed":1,"files_failed":1,"total_inserted":1200,
       "file_results":[{"filename":"a.csv","table_name":"public.a","inserted":1200,"error":null},
         {"filename":"b.csv","table_name":null,"error":"line 3: too short"}],
       "errors":[{"error_type":"file","message":"b.csv: line 3: too short"}]}
      """;

  private static PlayedPlace played(Terminal terminal) {
    return new PlayedPlace(terminal)
        .with("GET /api/projects", "[{\"id\":\"p1\",\"name\":\"orders\"}]")
        .with("POST /api/import", "{\"job_id\":\"j1\",\"project\":\"orders\"}");
  }

  private static Said run(PlayedPlace place, String... arguments) {
    return place.run(ImportCommand::with, arguments);
  }

  @Test
  void tellsWhichJobItStarted() {
    PlayedPlace place = played(Terminal.NONE);

    Said said = run(place, "run", "orders", "--file", "a.csv", "--file", "b c.csv");

    assertThat(said.out())
        .isEqualTo("Started the job j1 of 'orders'; spike jobs follow j1 waits for its end.\n");
    assertThat(place.asked())
        .containsExactly(
            "POST /api/import {\"project\":\"orders\",\"local_files\":[\"a.csv\",\"b c.csv\"]}");
  }

  @Test
  void waitsForTheEndBehindABar() {
    PlayedPlace place = played(SEEN).with(JOB, PENDING).with(JOB, RUNNING).with(JOB, COMPLETED);

    Said said = run(place, "run", "orders", "--wait");

    assertThat(said.complaint()).isEmpty();
    assertThat(said.err())
        .isEqualTo(
            "\r\u001b[K[#####------------------]  25%  1.0 of 4.0 MB, 12,345 rows"
                + "  400.0 kB/s  8s left\r\u001b[K");
    assertThat(said.out().lines())
        .containsExactly(
            "The job of 'orders' is completed after 3.3s: 1,200 inserted, 3 updated, 0 skipped.",
            "",
            "FILE   TABLE     INSERTED  UPDATED  SKIPPED  ERROR",
            "a.csv  public.a     1,200        3        0");
  }

  @Test
  void complainsUnlessEverythingWasLoaded() {
    Said said = run(played(Terminal.NONE).with(JOB, PARTIAL), "run", "orders", "--wait");

    assertThat(said.complaint())
        .contains(
            "the job j1 of 'orders' is partial, 1 of 2 files failed: b.csv: line 3: too short");
    assertThat(said.out())
        .endsWith("b.csv  -                0        0        0  line 3: too short\n");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void answersWithTheJobItWaitedFor() {
    Said said =
        run(played(Terminal.NONE).with(JOB, COMPLETED), "run", "orders", "--wait", "-o", "json");

    assertThat(said.out()).startsWith("{\"id\":\"j1\",\"project_name\":\"orders\"");
  }

  @Test
  void passesARefusalOn() {
    PlayedPlace place =
        new PlayedPlace()
            .with("GET /api/projects", "[{\"id\":\"p1\",\"name\":\"orders\"}]")
            .refusing("POST /api/import", 409, "job j0 is still running");

    assertThat(run(place, "run", "orders").complaint()).contains("job j0 is still running");
    assertThat(run(place, "run", "ordesr").complaint())
        .contains("there is no project 'ordesr'; did you mean 'orders'?");
  }
}
