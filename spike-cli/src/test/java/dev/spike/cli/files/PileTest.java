package dev.spike.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PileTest {

  private static final String BOTH =
      "name: A\nperformance: {cpu: epoch}\n---\n"
          + "kind: Connection\nname: c\ndatabase_url: postgresql://me@db/x\n";

  private final Place memory = MemoryPlace.open();
  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Pile pile(String text) {
    DocumentReader reader = new DocumentReader();
    reader.read(new Input("a.yaml", text.getBytes(UTF_8)));
    assertThat(reader.faults()).isEmpty();
    PrintStream remarks = new PrintStream(err, true, UTF_8);
    Console console = new Console(new ByteArrayInputStream(new byte[0]), remarks, remarks);
    return new Pile(reader.documents(), "applied", console);
  }

  /** A place that says to collections what it is told to, once they are really to be changed. */
  private Place saying(int status, String problem) {
    return new Place() {
      @Override
      public Reply ask(Ask ask) {
        boolean dry = ask.body().orElseThrow().path("dry_run").asBoolean();
        asked.add(ask.path() + (dry ? " dry" : ""));
        return dry || ask.path().startsWith("/api/imports")
            ? memory.ask(ask)
            : new Reply(
                status,
                Map.of("Content-Type", "application/problem+json"),
                problem.getBytes(UTF_8));
      }

      @Override
      public void close() {
        memory.close();
      }
    };
  }

  private int connections() {
    return memory.ask(Ask.get("/api/connections")).list().size();
  }

  @Test
  void checksAllBeforeItAppliesAny() {
    Place place = saying(503, "{\"detail\":\"later\"}");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> pile(BOTH).apply(place, false))
        .withMessage("later");

    assertThat(asked)
        .containsExactly(
            "/api/imports/apply dry",
            "/api/admin/apply dry",
            "/api/imports/apply",
            "/api/admin/apply");
    assertThat(err.toString(UTF_8))
        .contains("schedules are applied, but the others are not")
        .contains("apply all of them again");
    assertThat(connections()).isEqualTo(1);
    assertThat(pile(BOTH).apply(memory, false).at("/counts/created").asInt()).isEqualTo(1);
  }

  @Test
  void doesNotSayThatNothingWasDoneWhereSomethingWas() {
    String fault = "{\"errors\":[{\"pointer\":\"/documents/0/name\",\"detail\":\"no\"}]}";

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> pile(BOTH).apply(saying(422, fault), false))
        .withMessage("a.yaml: document 1, line 1, name: no");
  }

  @Test
  void appliesNothingIfAnythingIsWrong() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> pile(BOTH.replace("epoch", "never")).apply(memory, false))
        .withMessageContaining("performance/cpu")
        .withMessageEndingWith("; nothing was applied");
    assertThat(connections()).isZero();
  }

  @Test
  void asksOnceForDocumentsOfOneSort() {
    pile("name: A\n---\nkind: Collection\nname: B\n").plan(saying(200, "{}"), true);
    assertThat(asked).containsExactly("/api/admin/apply dry");
    asked.clear();
    assertThat(pile("name: A\n").apply(saying(200, "{}"), false)).isEqualTo(Json.object());
  }
}
