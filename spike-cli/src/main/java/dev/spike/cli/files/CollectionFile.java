package dev.spike.cli.files;

import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Place;
import java.util.List;

/** Collections as they stand in a file, to be looked at where nothing of them is kept. */
public final class CollectionFile {

  private CollectionFile() {}

  /** Makes all collections of a file at a place, and says which. */
  public static List<String> bringIn(String path, Place place, String done, Console console) {
    List<FileDocument> documents = Pile.read(List.of(path), done, false, console).documents();
    Pile collections =
        new Pile(documents.stream().filter(FileDocument::isOfCollection).toList(), done, console);
    if (collections.documents().isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "there is no collection in " + Texts.shown(path));
    }
    collections.apply(place, false);
    return collections.documents().stream()
        .map(document -> document.json().path("name").asText())
        .toList();
  }
}
