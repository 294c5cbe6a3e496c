package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = "Make a collection of a file; one of its name must not be there yet.",
    footer = {
      "",
      "spike collections import router.yaml",
      "spike collections export Router --server http://test:8088 |",
      "  spike collections import -",
      "",
      "spike apply takes files of several collections, and changes those that are",
      "there."
    })
final class ImportCollection implements Runnable {

  private static final String PATH = Collections.PATH + "/import";

  @Mixin private final Work work;

  @Parameters(
      paramLabel = "FILE",
      description = "A file of one collection, in YAML or JSON, or - for the standard input.")
  private String file;

  ImportCollection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    Pile pile = Pile.read(List.of(file), "imported", false, work.console());
    requireOneCollection(pile);
    work.at(
        place -> {
          ObjectNode made = pile.bringIn(place, PATH);
          work.report(made, "Made the collection " + made.path("name").asText() + ".");
        });
  }

  private void requireOneCollection(Pile pile) {
    List<FileDocument> documents = pile.documents();
    for (FileDocument document : documents) {
      if (!document.isOfCollection()) {
        throw refused(
            "%s has a %s in it, and only a collection is imported; spike apply takes it",
            DocumentKind.of(document.json()).word());
      }
    }
    if (documents.size() > 1) {
      throw refused(
          "%s has %d collections, and one at a time is imported; spike apply takes them all",
          documents.size());
    }
  }

  private Refusal refused(String sentence, Object what) {
    return new Refusal(Refusal.Kind.INVALID, Texts.sentence(sentence, Texts.shown(file), what));
  }
}
