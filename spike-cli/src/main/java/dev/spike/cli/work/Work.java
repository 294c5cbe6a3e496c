package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.http.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command does that works on what is kept: go to a place, and show its answers. */
public final class Work {

  @Mixin private final Trip trip;

  @Option(
      names = {"-o", "--output"},
      order = 900,
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = OutputNames.class,
      completionCandidates = OutputNames.class,
      description = "table, json, yaml or csv: ${DEFAULT-VALUE} if left out.")
  private Output output;

  /** Work of a command that is made with these things. */
  public Work(Bench bench) {
    trip = new Trip(bench);
  }

  /** The streams of the call. */
  public Console console() {
    return trip.console();
  }

  /** Does something at the place that the options name. */
  public void at(Consumer<Place> errand) {
    trip.at(errand);
  }

  /** Does something that needs to know which place it is. */
  public void at(BiConsumer<Place, Where> errand) {
    trip.at(errand);
  }

  /** What the clock of a place shows, by which spikes begin there and keys expire. */
  public Instant now(Place place) {
    return trip.now(place);
  }

  /** Where the options lead, for those who look before they go. */
  public Destination destination() {
    return trip.destination();
  }

  /** Shows one thing; people see it as {@code view} shows it. */
  public void show(JsonNode answer, BiConsumer<JsonNode, Paper> view) {
    if (output == Output.TABLE) {
      view.accept(answer, new Paper(console()));
    } else {
      new Answers(console()).write(answer, output);
    }
  }

  /** Shows one thing of which only a list of lines can be written as such, if that is wanted. */
  public void show(JsonNode answer, Supplier<ArrayNode> lines, BiConsumer<JsonNode, Paper> view) {
    show(output == Output.CSV ? lines.get() : answer, view);
  }

  /** Shows a list; people see it as a table, or read why there is nothing in it. */
  public void show(ArrayNode list, Table<JsonNode> table, String whenEmpty) {
    show(
        list,
        (answer, paper) -> {
          List<JsonNode> rows = Lists.of(answer);
          if (rows.isEmpty()) {
            console().remark(whenEmpty);
          } else {
            table.print(rows, paper);
          }
        });
  }

  /** Shows what became of a thing; people read a sentence about it. */
  public void report(ObjectNode thing, String sentence) {
    show(thing, (answer, paper) -> paper.line(paper.styled(Style.PLAIN, sentence)));
  }

  /** Shows what is shown only once: people read it alone, and beside the answer what it is. */
  public void reveal(ObjectNode thing, String secret, String remark) {
    reveal(thing, () -> thing.path(secret).asText(), remark);
  }

  /** The same, in words that have the secret among them. */
  public void reveal(ObjectNode thing, Supplier<String> words, String remark) {
    show(
        thing,
        (answer, paper) -> {
          paper.line(words.get());
          console().remark(remark);
        });
  }

  /** Tells people that something is done of which there is nothing to show. */
  public void report(String sentence) {
    if (output == Output.TABLE) {
      Paper paper = new Paper(console());
      paper.line(paper.styled(Style.PLAIN, sentence));
    }
  }
}
