package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "apply",
    description = {
      "Make collections what files say.",
      "",
      "All of it is done or nothing, and doing it again changes nothing. A file says"
          + " everything about its collections: fields and spikes that it leaves out"
          + " are deleted. Counters of unchanged fields go on. A field with another name"
          + " is another field. Collections that no file names stay, unless --prune is"
          + " given. Spikes that are over are left alone."
    },
    footer = {
      "",
      "spike export --out router.yaml Router",
      "spike apply -f router.yaml --dry-run",
      "spike apply -f collections/ --prune --yes",
      "",
      "A file looks like this; spike export writes such files:",
      "  name: Router",
      "  seed: 7",
      "  performance:",
      "    cpu: range 10..90",
      "    packets: increment from 0 by 5",
      "  configuration:",
      "    host: text web-01",
      "  spikes:",
      "    - name: Peak",
      "      start: 2030-03-01T09:00:00Z",
      "      end: 2030-03-01T09:30:00Z",
      "      set:",
      "        cpu: range 95..99",
      "Lines of --- stand between several collections in one file."
    })
final class ApplyCommand implements Runnable {

  private static final int MOST_NAMED = 5;

  @Mixin private final Work work;
  @Mixin private final DocumentFiles files = new DocumentFiles();
  @Mixin private final Consent consent = new Consent();

  @Option(
      names = "--prune",
      description = "Also delete the collections that no file names, as far as you may.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Only show what would be done.")
  private boolean dryRun;

  ApplyCommand(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    Pile pile = files.read("applied", work.console());
    work.at(
        place -> {
          if (dryRun || !prune || agreed(place, pile)) {
            work.show(pile.ask(place, prune, dryRun), PlanView::print);
          }
        });
  }

  private boolean agreed(Place place, Pile pile) {
    ObjectNode plan = pile.ask(place, true, true);
    List<String> names = new ArrayList<>();
    for (JsonNode collection : plan.path("collections")) {
      if (collection.path("change").asText().equals("deleted")) {
        names.add(collection.path("name").asText());
      }
    }
    return names.isEmpty() || consent.to("delete " + listed(names), work.console());
  }

  private static String listed(List<String> names) {
    int more = names.size() - MOST_NAMED;
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
    return (names.size() == 1 ? "the collection " : "the collections ")
        + first
        + (more > 0 ? " and " + more + " more" : "");
  }
}
