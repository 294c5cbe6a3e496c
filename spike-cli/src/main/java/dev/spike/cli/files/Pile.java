package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Console;
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
 * All documents of some files, and what to do about them.
 *
 * @param done what is done with them, in the words in which it is said that nothing was
 */
record Pile(List<FileDocument> documents, String done, Console console) {

  private static final Pattern PLACE = Pattern.compile("/documents/(\\d+)(.*)", Pattern.DOTALL);
  private static final String APPLY = "/api/admin/apply";

  Pile {
    documents = List.copyOf(documents);
  }

  /** Reads files; they are refused together for all that is wrong with them. */
  static Pile read(List<String> paths, String done, boolean prune, Console console) {
    DocumentReader reader = new DocumentReader();
    Input.all(paths, prune, console).forEach(reader::read);
    Pile pile = new Pile(reader.documents(), done, console);
    if (!reader.faults().isEmpty()) {
      throw pile.refusal(reader.faults());
    }
    if (pile.documents().isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "there is no collection in what was read; nothing was " + done);
    }
    return pile;
  }

  /** What becomes of collections by these documents, or what would. */
  ObjectNode ask(Place place, boolean prune, boolean dryRun) {
    return ask(place, Ask.post(APPLY).with(wish().put("prune", prune).put("dry_run", dryRun)), "");
  }

  /** What becomes of collections by these documents, if no others are deleted than these. */
  ObjectNode deleting(Place place, List<String> others) {
    ObjectNode wish = wish().put("prune", !others.isEmpty());
    if (!others.isEmpty()) {
      ArrayNode names = wish.putArray("expected_deletions");
      others.forEach(names::add);
    }
    return ask(place, Ask.post(APPLY).with(wish), "");
  }

  private ObjectNode wish() {
    ObjectNode wish = Json.object();
    ArrayNode list = wish.putArray("documents");
    documents.forEach(document -> list.add(document.json()));
    return wish;
  }

  /** Makes a collection of the only document. */
  ObjectNode bringIn(Place place, String path) {
    Ask ask = Ask.post(path).with(documents.get(0).json());
    return ask(place, ask, "/documents/0");
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
      throw areOurs ? refusal(faults) : refusal;
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

  /** One fault is said in one line; more of them stand before the line that counts them. */
  private Refusal refusal(List<FileFault> faults) {
    String end = "; nothing was " + done;
    if (faults.size() == 1) {
      return new Refusal(Refusal.Kind.INVALID, faults.get(0) + end);
    }
    faults.forEach(fault -> console.remark(Cells.plain(fault.toString())));
    List<String> files = faults.stream().map(FileFault::file).distinct().toList();
    String where = files.size() == 1 ? files.get(0) + " has " : files.size() + " files have ";
    return new Refusal(Refusal.Kind.INVALID, where + faults.size() + " faults" + end);
  }
}
