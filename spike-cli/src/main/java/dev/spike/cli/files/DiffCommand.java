package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "diff",
    description = {
      "Show what applying files would change.",
      "",
      "It ends with 0 if nothing would change and with 1 if something would."
    },
    footer = {
      "",
      "spike diff -f router.yaml",
      "spike diff -f collections/ --prune -o json",
      "",
      "+ is created, ~ changed, > moved, - deleted."
    })
final class DiffCommand implements Callable<Integer> {

  private static final int SAME = 0;
  private static final int DIFFERENT = 1;

  @Mixin private final Work work;
  @Mixin private final DocumentFiles files = new DocumentFiles();

  @Option(names = "--prune", description = "Also show what no file names and --prune deletes.")
  private boolean prune;

  private boolean differs;

  DiffCommand(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public Integer call() {
    Pile pile = files.read("compared", prune, work.console());
    work.at(
        place -> {
          ObjectNode plan = pile.plan(place, prune);
          differs = Plans.differs(plan);
          work.show(plan, PlanView::print);
        });
    return differs ? DIFFERENT : SAME;
  }
}
