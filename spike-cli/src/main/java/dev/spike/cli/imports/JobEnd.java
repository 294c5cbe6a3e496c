package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Stop;
import dev.spike.cli.console.Style;
import dev.spike.cli.work.Where;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.place.Place;
import java.time.Duration;

/** What is told about a job for whose end somebody waited. */
record JobEnd(Work work) {

  private static final String SERVICE = "service";

  /** For longer the process does not wait for what has to end in order. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Waits for a job, tells what became of it, and complains unless all of it was done. */
  void await(Place place, Where where, String id) {
    JobFacts job;
    try (Stop stop = new Stop(PATIENCE)) {
      stop.heed();
      job = new JobWatch(work.console(), place, stop).follow(id);
    }
    if (job.isActive()) {
      if (where.kind().equals(SERVICE)) {
        work.console().remark("The job goes on; spike jobs follow " + id + " waits for its end.");
      }
      return;
    }
    work.show(job.json(), JobEnd::print);
    if (!job.isGood()) {
      throw new Unfinished(job.complaint());
    }
  }

  private static void print(JsonNode answer, Paper paper) {
    JobFacts job = new JobFacts(answer);
    String sum =
        Texts.sentence(
            "The job of %s is %s after %s: %s.",
            Texts.shown(job.project()), job.status(), job.took(), job.rows());
    paper.line(paper.styled(Style.PLAIN, sum));
    JobView.printFiles(job, paper);
  }
}
