package dev.spike.cli.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Terminal;
import dev.spike.http.place.Reply;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SlipsTest {

  private static final Drawn FIRST = drawn("{\"host\":\"a\",\"load\":1.50,\"n\":9}", 0);
  private static final Drawn SECOND = drawn("{\"host\":\"b,c\",\"load\":0.0000000001,\"n\":10}", 1);
  private static final Drawn OTHER = drawn("{\"n\":11,\"more\":1}", 2);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void areTheServicesOwnWordsAsJson() {
    new JsonSlips(console(Terminal.NONE), false).put(FIRST);

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "{\"collection\":\"R\",\"generated_at_epoch\":1767225600,"
                + "\"data\":{\"host\":\"a\",\"load\":1.50,\"n\":9}}\n");
  }

  @Test
  void areSpreadOverLinesForPeople() {
    new JsonSlips(console(Terminal.NONE), true).put(OTHER);

    assertThat(out.toString(UTF_8)).containsPattern("  \"data\" : \\{\\R    \"n\" : 11,");
  }

  @Test
  void areCellsUnderTheNamesOfTheFirst() {
    CsvSlips slips = new CsvSlips(console(Terminal.NONE));
    slips.put(FIRST);
    slips.put(SECOND);
    slips.put(OTHER);
    slips.put(OTHER);

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            generated_at,host,load,n
            2026-01-01T00:00:00Z,a,1.50,9
            2026-01-01T00:00:01Z,"b,c",0.0000000001,10
            2026-01-01T00:00:02Z,,,11
            2026-01-01T00:00:02Z,,,11
            """);
    assertThat(err.toString(UTF_8).lines()).hasSize(1);
  }

  @Test
  void areATableThatMarksSpikes() {
    TableSlips slips = new TableSlips(console(Terminal.NONE), id -> "rush " + id);
    slips.put(FIRST);
    slips.put(SECOND);
    slips.put(OTHER);

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "TIME                  host  load  n",
            "2026-01-01T00:00:00Z  a     1.50  9",
            "2026-01-01T00:00:01Z  b,c   0.0000000001  10  ▲ rush 12",
            "TIME                   n  more",
            "2026-01-01T00:00:02Z  11     1");
  }

  @Test
  void fitTheTerminalAndAreColouredUnderASpike() {
    Terminal narrow = new Terminal(true, true, true, true, OptionalInt.of(30));
    new TableSlips(console(narrow), id -> "rush").put(SECOND);

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "\u001b[1mTIME                  host   …\u001b[0m",
            "\u001b[1;33m2026-01-01T00:00:01Z  b,c   0…\u001b[0m");
  }

  private Console console(Terminal terminal) {
    return new Console(
        InputStream.nullInputStream(),
        new PrintStream(out, false, UTF_8),
        new PrintStream(err, true, UTF_8),
        terminal);
  }

  private static Drawn drawn(String data, int second) {
    String json =
        "{\"collection\":\"R\",\"generated_at_epoch\":%d,\"data\":%s}"
            .formatted(1_767_225_600 + second, data);
    String type = "Content-Type";
    String ours = "application/json";
    Map<String, String> headers =
        second == 1 ? Map.of(type, ours, "X-Spike", "12") : Map.of(type, ours);
    return Drawn.of(new Reply(200, headers, json.getBytes(UTF_8)));
  }
}
