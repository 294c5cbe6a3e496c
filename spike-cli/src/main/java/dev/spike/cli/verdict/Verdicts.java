package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verdicts that are kept. */
@Command(
    name = "verdicts",
    description = "List and show the verdicts of tests; the newest 100 of everybody are kept.",
    footer = {"", "spike verdicts list", "spike verdicts show 12"})
public final class Verdicts {

  static final String PATH = "/api/admin/verdicts";
  private static final String ONE = PATH + "/{}";

  private Verdicts() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new Verdicts())
        .addSubcommand(new ListVerdicts(bench))
        .addSubcommand(new ShowVerdict(bench));
  }

  @Command(
      name = "list",
      description = "List the verdicts, the newest first.",
      footer = {"", "spike verdicts list", "spike verdicts list -o json"})
  private static final class ListVerdicts implements Runnable {

    @Mixin private final Work work;

    ListVerdicts(Bench bench) {
      work = new Work(bench);
    }

    @Override
    public void run() {
      work.at(
          place -> {
            ArrayNode verdicts = Lists.all(place, Ask.get(PATH));
            work.show(verdicts, table(), "There are no verdicts yet; spike test FILE passes one.");
          });
    }

    private static Table<JsonNode> table() {
      return Table.<JsonNode>of()
          .withNumber("ID", verdict -> verdict.path("id").asText())
          .with("TEST", verdict -> verdict.path("test").asText())
          .with("COLLECTION", verdict -> verdict.path("collection").asText())
          .with(
              "VERDICT",
              verdict -> verdict.path("green").asBoolean() ? "green" : "red",
              verdict -> VerdictView.style(verdict.path("green")))
          .withNumber("PRECISION", verdict -> VerdictView.share(verdict.path("precision")))
          .withNumber("RECALL", verdict -> VerdictView.share(verdict.path("recall")))
          .withNumber("DELAY", verdict -> VerdictView.seconds(verdict.path("median_delay_seconds")))
          .with("BEGAN", verdict -> Shown.moment(verdict.path("began_at")));
    }
  }

  @Command(
      name = "show",
      description = "Show a verdict, with the reasons of what was wrong.",
      footer = {"", "spike verdicts show 12", "spike verdicts show 12 -o yaml"})
  private static final class ShowVerdict implements Runnable {

    @Mixin private final Work work;

    @Parameters(paramLabel = "ID", description = "Which one.")
    private long id;

    ShowVerdict(Bench bench) {
      work = new Work(bench);
    }

    @Override
    public void run() {
      work.at(place -> work.show(place.ask(Ask.get(ONE, id)).object(), VerdictView::print));
    }
  }
}
