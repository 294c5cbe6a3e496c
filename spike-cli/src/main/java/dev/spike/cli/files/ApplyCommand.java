package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Paper;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Where;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "apply",
    description = {
      "Make collections and imports what files say.",
      "",
      "All of it is done or nothing, and doing it again changes nothing. A file says"
          + " everything about its collections: fields and spikes that it leaves out"
          + " are deleted. Counters of unchanged fields go on. A field with another name"
          + " is another field. Spikes that are over are left alone.",
      "",
      "Connections, sources, projects and schedules say so by their kind, and name each"
          + " other by their names. A secret may be the name of a variable of the"
          + " environment; one that is left out, or ***, stays as it is. Schedules keep"
          + " their statistics.",
      "",
      "What no file names stays, unless --prune is given, which deletes it if there"
          + " is something of its kind in the files. Where anything would be deleted"
          + " it shows the plan and asks first; where nobody can be asked, that needs"
          + " --yes."
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
      "Lines of --- stand between several documents in one file:",
      "  kind: Source",
      "  name: drop box",
      "  host: files.example.org",
      "  username: loader",
      "  password: $${SFTP_PASSWORD}"
    })
final class ApplyCommand implements Runnable {

  @Mixin private final Work work;
  @Mixin private final DocumentFiles files = new DocumentFiles();
  @Mixin private final Consent consent = new Consent();

  @Option(
      names = "--prune",
      description = "Also delete what no file names, of the kinds that are in the files.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Only show what would be done.")
  private boolean dryRun;

  ApplyCommand(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    Pile pile = files.read("applied", prune, console());
    work.at(
        (place, where) -> {
          if (dryRun) {
            show(pile.plan(place, prune));
          } else {
            apply(place, where, pile);
          }
        });
  }

  private void apply(Place place, Where where, Pile pile) {
    if (consent.isGiven()) {
      show(pile.apply(place, prune));
      return;
    }
    ObjectNode plan = pile.plan(place, prune);
    Losses losses = Losses.of(plan);
    if (losses.isNone()
        || consent.to("delete " + losses.said(), where, console(), () -> foretell(plan))) {
      show(pile.apply(place, losses));
    }
  }

  /** Whoever is asked sees all of it, beside the answer. */
  private void foretell(ObjectNode plan) {
    Console console = console();
    Console beside = new Console(console.in(), console.err(), console.err(), console.terminal());
    PlanView.printLines(plan, new Paper(beside));
  }

  private void show(ObjectNode plan) {
    work.show(plan, PlanView::print);
  }

  private Console console() {
    return work.console();
  }
}
