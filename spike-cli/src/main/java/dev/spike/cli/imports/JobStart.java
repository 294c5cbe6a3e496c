package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Where;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.place.Place;

/** What is told about a job that somebody has just started. */
record JobStart(Work work) {

  void tell(Place place, Where where, ObjectNode made, boolean waits) {
    String id = made.path("job_id").asText();
    if (waits) {
      new JobEnd(work).await(place, where, id);
    } else {
      work.report(
          made,
          Texts.sentence(
              "Started the job %1$s of %2$s; spike jobs follow %1$s waits for its end.",
              id, Texts.shown(made.path("project").asText())));
    }
  }
}
