package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents that go into one request.
 *
 * @param kinds what they are about, in a word
 * @param path where such documents are applied
 */
record Batch(List<FileDocument> documents, String kinds, String path) {

  private static final Pattern PLACE = Pattern.compile("/documents/(\\d+)(.*)", Pattern.DOTALL);

  Batch {
    documents = List.copyOf(documents);
  }

  /** Those about collections. */
  static Batch ofCollections(List<FileDocument> documents) {
    return new Batch(
        documents.stream().filter(FileDocument::isOfCollection).toList(),
        "collections",
        "/api/admin/apply");
  }

  /** Those about all else. */
  static Batch ofImports(List<FileDocument> documents) {
    return new Batch(
        documents.stream().filter(document -> !document.isOfCollection()).toList(),
        "connections, sources, projects and schedules",
        "/api/imports/apply");
  }

  boolean isOfCollections() {
    return documents.stream().allMatch(FileDocument::isOfCollection);
  }

  /** What becomes of the documents as it is wished, or what would. */
  ObjectNode apply(Place place, ObjectNode wish) {
    ArrayNode list = wish.putArray("documents");
    documents.forEach(document -> list.add(document.json()));
    return ask(place, Ask.post(path).with(wish), "");
  }

  /** Makes a thing of the only document at another path. */
  ObjectNode bringIn(Place place, String other) {
    return ask(place, Ask.post(other).with(documents.get(0).json()), "/documents/0");
  }

  private ObjectNode ask(Place place, Ask ask, String within) {
    requireSmall(Json.write(ask.body().orElseThrow()).length);
    try {
      return place.ask(ask).object();
    } catch (Refusal refusal) {
      List<FileFault> faults = new ArrayList<>();
      for (Fault fault : refusal.faults()) {
        Matcher matcher = PLACE.matcher(within + fault.pointer());
        if (matcher.matches()) {
          FileDocument document = documents.get(Integer.parseInt(matcher.group(1)));
          faults.add(document.fault(matcher.group(2), fault.detail()));
        }
      }
      boolean areOurs = refusal.kind() == Refusal.Kind.INVALID && !faults.isEmpty();
      throw areOurs ? new Faulty(faults) : refusal;
    }
  }

  private static void requireSmall(int bytes) {
    if (bytes > Ask.LARGEST_BODY) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "the documents make %.1f MiB in one request, which has at most %d MiB; apply some of"
                  + " them at a time, but without --prune, which deletes what is not among them",
              bytes / (double) (1 << 20), Ask.LARGEST_BODY >> 20));
    }
  }
}
