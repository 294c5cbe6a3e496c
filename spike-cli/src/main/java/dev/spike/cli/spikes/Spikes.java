package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds spikes. */
final class Spikes {

  static final String PATH = "/api/admin/spike-schedules";
  static final String ONE = PATH + "/{}";

  private static final String ID = "\\d{1,18}";

  private Spikes() {}

  /** The spike of an id, or of a name that no other has that is not over. */
  static SpikeFacts named(Place place, String idOrName) {
    if (idOrName.matches(ID)) {
      return new SpikeFacts(place.ask(Ask.get(ONE, idOrName)).object());
    }
    return only(idOrName, ahead(place), "", "say by its id, or by --collection, which you mean");
  }

  /** The same among the spikes of one collection. */
  static SpikeFacts named(Place place, String idOrName, JsonNode collection) {
    String owner = collection.path("name").asText();
    if (idOrName.matches(ID)) {
      SpikeFacts spike = new SpikeFacts(place.ask(Ask.get(ONE, idOrName)).object());
      if (spike.collectionId() != collection.path("id").asLong()) {
        throw new Refusal(Refusal.Kind.INVALID, spike.title() + " is no spike of " + owner);
      }
      return spike;
    }
    List<SpikeFacts> ahead = ahead(place, Optional.of(collection.path("id").asText()));
    return only(idOrName, ahead, " in " + owner, "say by its id which you mean");
  }

  private static SpikeFacts only(
      String idOrName, List<SpikeFacts> ahead, String where, String advice) {
    List<SpikeFacts> found = ahead.stream().filter(spike -> spike.name().equals(idOrName)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw found.isEmpty() ? missing(idOrName, ahead, where) : ambiguous(idOrName, found, advice);
  }

  private static Refusal missing(String name, List<SpikeFacts> ahead, String where) {
    String advice =
        Nearest.advice(
            name,
            ahead.stream().map(SpikeFacts::name).toList(),
            "those that are over go by their ids, as spike spikes list shows them");
    return new Refusal(
        Refusal.Kind.MISSING,
        "there is no spike named " + Texts.shown(name) + where + " now or to come; " + advice);
  }

  private static Refusal ambiguous(String name, List<SpikeFacts> found, String advice) {
    String ids =
        found.stream()
            .map(spike -> spike.id() + " of " + spike.collection())
            .collect(Collectors.joining(", "));
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            "%d spikes are named %s; %s: %s", found.size(), Texts.shown(name), advice, ids));
  }

  /** All spikes that run or are to come, the earliest first. */
  static List<SpikeFacts> ahead(Place place) {
    return ahead(place, Optional.empty());
  }

  private static List<SpikeFacts> ahead(Place place, Optional<String> collection) {
    Map<Long, SpikeFacts> byId = new LinkedHashMap<>();
    // In this order none is missed that begins in between.
    for (String status : new String[] {SpikeFacts.SCHEDULED, SpikeFacts.ACTIVE}) {
      Ask all = Ask.get(PATH).with("status", status);
      Ask ask = collection.map(id -> all.with("collection_id", id)).orElse(all);
      for (JsonNode each : Lists.all(place, ask)) {
        SpikeFacts spike = new SpikeFacts(each);
        byId.put(spike.id(), spike);
      }
    }
    return inOrder(byId.values());
  }

  /** Spikes in the order of time. */
  static List<SpikeFacts> inOrder(Iterable<SpikeFacts> spikes) {
    List<SpikeFacts> ordered = new ArrayList<>();
    spikes.forEach(ordered::add);
    ordered.sort(Comparator.comparing(SpikeFacts::start).thenComparingLong(SpikeFacts::id));
    return ordered;
  }
}
