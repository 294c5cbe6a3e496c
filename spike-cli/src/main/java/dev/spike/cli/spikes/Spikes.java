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
import java.util.stream.Collectors;

/** Finds spikes. */
final class Spikes {

  static final String PATH = "/api/admin/spike-schedules";
  static final String ONE = PATH + "/{}";

  private Spikes() {}

  /** The spike of an id, or of a name that no other has that is not over. */
  static SpikeFacts named(Place place, String idOrName) {
    if (idOrName.matches("\\d{1,18}")) {
      return new SpikeFacts(place.ask(Ask.get(ONE, idOrName)).object());
    }
    List<SpikeFacts> ahead = ahead(place);
    List<SpikeFacts> found = ahead.stream().filter(spike -> spike.name().equals(idOrName)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw found.isEmpty() ? missing(idOrName, ahead) : ambiguous(idOrName, found);
  }

  private static Refusal missing(String name, List<SpikeFacts> ahead) {
    String advice =
        Nearest.advice(
            name,
            ahead.stream().map(SpikeFacts::name).toList(),
            "those that are over go by their ids, as spike spikes list shows them");
    return new Refusal(
        Refusal.Kind.MISSING,
        "there is no spike named " + Texts.shown(name) + " now or to come; " + advice);
  }

  private static Refusal ambiguous(String name, List<SpikeFacts> found) {
    String ids =
        found.stream()
            .map(spike -> spike.id() + " of " + spike.collection())
            .collect(Collectors.joining(", "));
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            "%d spikes are named %s; say by its id which you mean: %s",
            found.size(), Texts.shown(name), ids));
  }

  /** All spikes that run or are to come, the earliest first. */
  static List<SpikeFacts> ahead(Place place) {
    Map<Long, SpikeFacts> byId = new LinkedHashMap<>();
    // In this order none is missed that begins in between.
    for (String status : new String[] {SpikeFacts.SCHEDULED, SpikeFacts.ACTIVE}) {
      for (JsonNode each : Lists.all(place, Ask.get(PATH).with("status", status))) {
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
