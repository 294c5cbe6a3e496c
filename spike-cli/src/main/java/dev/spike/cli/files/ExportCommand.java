package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Trip;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      "spike export > all.yaml",
      "spike export Router Switch --out network.yaml",
      "spike export --out collections/"
    })
final class ExportCommand implements Runnable {

  @Mixin private final Trip trip;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "A collection; all of them if none is named.")
  private List<String> names = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write it; in a directory, each collection gets a file.")
  private Optional<String> out = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      converter = FileFormats.class,
      completionCandidates = FileFormats.class,
      description = "yaml or json: what the file's name says, else yaml.")
  private Optional<FileFormat> format = Optional.empty();

  ExportCommand(Bench bench) {
    trip = new Trip(bench);
  }

  @Override
  public void run() {
    trip.at(place -> write(documents(place)));
  }

  private List<ObjectNode> documents(Place place) {
    List<JsonNode> collections = new ArrayList<>();
    if (names.isEmpty()) {
      Lists.all(place, Ask.get(Collections.PATH)).forEach(collections::add);
    } else {
      names.forEach(name -> collections.add(Collections.named(place, name)));
    }
    List<ObjectNode> documents = new ArrayList<>();
    for (JsonNode collection : collections) {
      Ask export = Ask.get(Collections.ONE + "/export", collection.path("id").asText());
      documents.add(place.ask(export.with("form", "short")).object());
    }
    return documents;
  }

  private void write(List<ObjectNode> documents) {
    if (documents.isEmpty()) {
      trip.console().remark("There are no collections to export.");
    } else if (out.isPresent()) {
      trip.console().remark(new Export(out.get(), format).write(documents));
    } else {
      trip.console().out().print(format.orElse(FileFormat.YAML).text(documents));
    }
  }
}
