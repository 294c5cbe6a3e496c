package dev.spike.cli.files;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Trip;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {
      "Write collections as files that spike apply reads.",
      "",
      "Spikes that are over are not in them, since they could not be planned anew."
    },
    footer = {
      "",
      "spike collections export > all.yaml",
      "spike collections export Router Switch --out network.yaml",
      "",
      "spike export writes imports as well."
    })
final class ExportCollections implements Runnable {

  @Mixin private final Trip trip;
  @Mixin private final ExportTarget target = new ExportTarget();

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "A collection; all of them if none is named.")
  private List<String> names = List.of();

  ExportCollections(Bench bench) {
    trip = new Trip(bench);
  }

  @Override
  public void run() {
    trip.at(place -> target.write(Exported.collections(place, names), trip.console()));
  }
}
