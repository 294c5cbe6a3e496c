package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Trip;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {
      "Write collections and imports as files that spike apply reads.",
      "",
      "Spikes that are over are not in them, since they could not be planned anew."
          + " Secrets are not in them either: *** stands in their place, and says to"
          + " spike apply that what is there stays."
    },
    footer = {
      "",
      "spike export > all.yaml",
      "spike export Router Switch --out network.yaml",
      "spike export --kind schedule nightly",
      "spike export --out everything/"
    })
final class ExportCommand implements Runnable {

  @Mixin private final Trip trip;
  @Mixin private final ExportTarget target = new ExportTarget();

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "A collection, or something of the --kind; all if nothing is named.")
  private List<String> names = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = DocumentKinds.class,
      completionCandidates = DocumentKinds.class,
      description =
          "Only collection, connection, source, project or schedule; give one option for each.")
  private List<DocumentKind> kinds = List.of();

  ExportCommand(Bench bench) {
    trip = new Trip(bench);
  }

  @Override
  public void run() {
    trip.at(place -> target.write(documents(place), trip.console()));
  }

  private List<ObjectNode> documents(Place place) {
    if (kinds.isEmpty()) {
      List<ObjectNode> all = new ArrayList<>(Exported.collections(place, names));
      if (names.isEmpty()) {
        all.addAll(importsIfAllowed(place));
      }
      return all;
    }
    Set<DocumentKind> wanted = EnumSet.copyOf(kinds);
    List<ObjectNode> all = new ArrayList<>();
    if (wanted.remove(DocumentKind.COLLECTION)) {
      all.addAll(Exported.collections(place, List.of()));
    }
    if (!wanted.isEmpty()) {
      all.addAll(Exported.imports(place, wanted));
    }
    return names.isEmpty() ? all : Exported.named(all, names);
  }

  /** Whoever may not see imports still gets their collections, and is told. */
  private List<ObjectNode> importsIfAllowed(Place place) {
    try {
      return Exported.imports(place, EnumSet.allOf(DocumentKind.class));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      trip.console().remark("spike: there are collections only: " + refusal.getMessage());
      return List.of();
    }
  }
}
