package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a collection will yield before, during and after a spike. */
@Command(
    name = "preview",
    description = "Draw what fields will yield before, during and after a spike. Nothing moves.",
    footer = {
      "",
      "spike preview Router                        around the spike that is next",
      "spike preview Router --around peak          around that one",
      "spike preview Router --around peak --for 2h   if it lasted for two hours",
      "spike preview Router --at 'tomorrow 09:00' --for 30m --set cpu='range 95..99'",
      "                                            if there was such a spike",
      "spike preview Router --recurs 'cron \"0 2 * * *\" for 1h' --to 'in 3d' \\",
      "  --set cpu='range 95..99'                  if one came every night",
      "",
      "'spike help spikes' tells how times are written. As CSV, there is a line for",
      "each field at each time."
    })
public final class PreviewCommand implements Runnable {

  private static final String PATH = "/api/admin/preview";

  @Mixin private final Work work;

  @Parameters(paramLabel = "COLLECTION", description = "The collection.")
  private String collection;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "A field to show: all that differ if left out.")
  private List<String> fields = new ArrayList<>();

  @Mixin private TrialOptions trial;

  @Mixin private PeriodOptions period;

  @Option(
      names = "--step",
      paramLabel = "DURATION",
      description = "How far the points lie apart: as the picture needs it if left out.")
  private Optional<String> step = Optional.empty();

  /** The command. */
  public PreviewCommand(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          Instant now = work.now(place).truncatedTo(ChronoUnit.SECONDS);
          JsonNode bent = Collections.named(place, collection);
          Trial tried = trial.trial(place, bent, now, work.console());
          PeriodOptions.Period shown = period.around(tried, trial.zone(), now, work.console());
          ObjectNode query = tried.json();
          query
              .put("from", shown.from().toString())
              .put("to", shown.to().toString())
              .put("step", step.map(Lengths::read).orElseGet(shown::step).toMillis() / 1000.0);
          if (!fields.isEmpty()) {
            fields.forEach(name -> Collections.fields(bent, name));
            fields.forEach(query.withArray("fields")::add);
          }
          show(place, query, tried, now);
        });
  }

  private void show(Place place, ObjectNode query, Trial tried, Instant now) {
    ObjectNode preview = place.ask(Ask.post(PATH).with(query)).object();
    PreviewView view =
        new PreviewView(tried, !fields.isEmpty(), trial.zone().writer(now), work.console());
    work.show(preview, () -> PreviewView.lines(preview), view::print);
  }
}
