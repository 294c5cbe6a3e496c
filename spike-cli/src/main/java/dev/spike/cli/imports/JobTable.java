package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.time.TimeWriter;
import dev.spike.domain.Texts;
import java.util.function.Function;

/** Jobs below each other. */
final class JobTable {

  private JobTable() {}

  static Table<JsonNode> of(TimeWriter writer) {
    return Table.<JsonNode>of()
        .with("ID", fact(JobFacts::id))
        .with("PROJECT", fact(JobFacts::project))
        .with("STATUS", fact(JobFacts::status), fact(JobFacts::style))
        .with(
            "MADE (" + writer.zone().getId() + ")",
            fact(job -> job.moment("created_at").map(writer::exact).orElse("-")))
        .with("TOOK", fact(JobFacts::took))
        .withNumber("FILES", number("files_processed"))
        .withNumber("FAILED", number("files_failed"))
        .withNumber("INSERTED", number("total_inserted"))
        .withNumber("UPDATED", number("total_updated"))
        .withNumber("SKIPPED", number("total_skipped"));
  }

  private static <T> Function<JsonNode, T> fact(Function<JobFacts, T> fact) {
    return json -> fact.apply(new JobFacts(json));
  }

  private static Function<JsonNode, String> number(String member) {
    return fact(job -> Texts.sentence("%,d", job.number(member)));
  }
}
