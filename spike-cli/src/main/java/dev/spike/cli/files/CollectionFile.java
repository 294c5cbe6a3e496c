package dev.spike.cli.files;

import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Place;
import java.util.List;

/** Collections as they stand in a file, for commands that need them somewhere. */
public final class CollectionFile {

  private CollectionFile() {}

  /** Makes all collections of a file at a place, and says which. */
  public static List<String> bringIn(String path, Place place, String done, Console console) {
    Pile collections = collections(path, done, console);
    collections.apply(place, false);
    return names(collections);
  }

  /** The same, unless anything would be deleted for it that is there. */
  public static List<String> add(String path, Place place, String done, Console console) {
    Pile collections = collections(path, done, console);
    Losses losses = Losses.of(collections.plan(place, false));
    if (!losses.isNone()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "to apply %s would delete %s; if that is right, do it by 'spike apply' first",
              Texts.shown(path), losses.said()));
    }
    collections.apply(place, losses);
    return names(collections);
  }

  private static Pile collections(String path, String done, Console console) {
    List<FileDocument> documents = Pile.read(List.of(path), done, false, console).documents();
    Pile collections =
        new Pile(documents.stream().filter(FileDocument::isOfCollection).toList(), done, console);
    if (collections.documents().isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "there is no collection in " + Texts.shown(path));
    }
    return collections;
  }

  private static List<String> names(Pile collections) {
    return collections.documents().stream()
        .map(document -> document.json().path("name").asText())
        .toList();
  }
}
