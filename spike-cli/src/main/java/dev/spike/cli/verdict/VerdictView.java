package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Texts;
import dev.spike.domain.verdict.Outcome;
import java.util.List;

/** A verdict as people read it. */
final class VerdictView {

  private static final int PERCENT = 100;

  private VerdictView() {}

  static void print(JsonNode verdict, Paper paper) {
    List<JsonNode> findings = Lists.of(verdict.path("findings"));
    Table.<JsonNode>of()
        .with("SPIKE", finding -> finding.path("spike").asText("-").replaceFirst("^null$", "-"))
        .with("ALERT", finding -> finding.path("alert").asText())
        .with(
            "VERDICT",
            finding -> outcome(finding).words(),
            finding -> outcomeStyle(outcome(finding)))
        .withNumber("DELAY", finding -> seconds(finding.path("delay_seconds")))
        .print(findings, paper);
    paper.line("");
    for (JsonNode finding : findings) {
      if (!outcome(finding).isGreen()) {
        paper.line(paper.styled(Style.PLAIN, "- " + finding.path("reason").asText()));
      }
    }
    paper.line(
        "Precision "
            + share(verdict.path("precision"))
            + ", recall "
            + share(verdict.path("recall"))
            + ", median delay "
            + seconds(verdict.path("median_delay_seconds"))
            + ".");
    paper.line(paper.styled(style(verdict.path("green")), sentence(verdict)));
  }

  /** What it comes to. */
  private static String sentence(JsonNode verdict) {
    long red =
        Lists.of(verdict.path("findings")).stream()
            .filter(each -> !outcome(each).isGreen())
            .count();
    String of = "'" + verdict.path("test").asText() + "' on " + verdict.path("collection").asText();
    return verdict.path("green").asBoolean()
        ? "GREEN: " + of + ", all is as expected."
        : "RED: "
            + of
            + ", "
            + red
            + " of "
            + verdict.path("findings").size()
            + " not as expected.";
  }

  static Style style(JsonNode green) {
    return green.asBoolean() ? Style.GOOD : Style.BAD;
  }

  private static Outcome outcome(JsonNode finding) {
    return Outcome.parse(finding.path("outcome").asText());
  }

  private static Style outcomeStyle(Outcome outcome) {
    return outcome.isGreen() ? Style.GOOD : Style.BAD;
  }

  static String seconds(JsonNode seconds) {
    return seconds.isNumber() ? Texts.sentence("%.1f s", seconds.asDouble()) : "-";
  }

  static String share(JsonNode share) {
    return share.isNumber() ? Texts.sentence("%.0f %%", share.asDouble() * PERCENT) : "-";
  }
}
