package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.time.TimeWriter;
import dev.spike.domain.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows people a job, and what became of its files. */
record JobView(TimeWriter writer) {

  private static final int MOST_ERRORS = 20;

  private static final Table<JsonNode> FILES =
      Table.<JsonNode>of()
          .with("FILE", each -> each.path("filename").asText())
          .with("TABLE", each -> each.path("table_name").asText("-"))
          .withNumber("INSERTED", number("inserted"))
          .withNumber("UPDATED", number("updated"))
          .withNumber("SKIPPED", number("skipped"))
          .with("ERROR", each -> each.path("error").asText(""), each -> Style.BAD);

  private static Function<JsonNode, String> number(String member) {
    return each -> Texts.sentence("%,d", each.path(member).asLong());
  }

  /** The job with all there is to tell. */
  void print(JsonNode answer, Paper paper) {
    JobFacts job = new JobFacts(answer);
    new Facts()
        .with("job", job.id(), Style.HEADING)
        .with("project", job.project())
        .with("status", job.status(), job.style())
        .with("schedule", Given.text(answer, "schedule_id"))
        .with("made", moment(job, "created_at"))
        .with("began", moment(job, "started_at"))
        .with("ended", moment(job, "completed_at"))
        .with("took", job.took())
        .with("progress", job.isActive() ? Optional.of(job.advance().part()) : Optional.empty())
        .with("rows", job.rows())
        .with("callback", Given.text(answer, "callback_url"))
        .print(paper);
    printFiles(job, paper);
  }

  private Optional<String> moment(JobFacts job, String member) {
    return job.moment(member)
        .map(instant -> writer.exact(instant) + " (" + writer.zone().getId() + ")");
  }

  private static String complaint(JsonNode file) {
    return file.path("filename").asText() + ": " + file.path("error").asText();
  }

  /** What became of the files of a job, and what was wrong. */
  static void printFiles(JobFacts job, Paper paper) {
    if (!job.files().isEmpty()) {
      paper.line("");
      FILES.print(job.files(), paper);
    }
    printErrors(job, paper);
  }

  /** A table that is as wide as it likes has said already what was wrong with each file. */
  private static void printErrors(JobFacts job, Paper paper) {
    Set<String> said =
        paper.columns().isPresent()
            ? Set.of()
            : job.files().stream().map(JobView::complaint).collect(Collectors.toSet());
    List<JsonNode> errors =
        job.errors().stream()
            .filter(each -> !said.contains(each.path("message").asText()))
            .toList();
    if (!errors.isEmpty()) {
      paper.line("");
    }
    errors.stream()
        .limit(MOST_ERRORS)
        .forEach(
            each ->
                paper.line(
                    paper.styled(
                        Style.PLAIN,
                        each.path("error_type").asText() + ": " + each.path("message").asText())));
    if (errors.size() > MOST_ERRORS) {
      paper.line(
          Texts.sentence("and %d more; -o json shows them all", errors.size() - MOST_ERRORS));
    }
  }
}
