package dev.spike.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Halves;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Unreachable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where draws of one half of a collection come from. */
final class Source {

  private final Place place;
  private final boolean mayLook;
  private final Map<String, String> spikes = new HashMap<>();
  private Ask ask;
  private Optional<Ask> instead;

  private Source(Place place, boolean mayLook, Ask ask, Optional<Ask> instead) {
    this.place = place;
    this.mayLook = mayLook;
    this.ask = ask;
    this.instead = instead;
  }

  /** Draws for somebody who may change the collection. */
  static Source ofPerson(Place place, String name, Optional<CollectionType> type) {
    JsonNode collection = Collections.named(place, name);
    String half = word(type.orElseGet(() -> Halves.of(collection)));
    String path = Collections.PATH + "/{}/draw/{}";
    Ask ask = Ask.post(path, collection.path("id").asText(), half);
    return new Source(place, true, ask, Optional.empty());
  }

  /** Draws for whoever has a key, which opens nothing but the data. */
  static Source ofKey(Place place, String name, Optional<CollectionType> type) {
    Ask ask = data(name, type.orElse(CollectionType.PERFORMANCE));
    return new Source(
        place,
        false,
        ask,
        type.isPresent()
            ? Optional.empty()
            : Optional.of(data(name, CollectionType.CONFIGURATION)));
  }

  private static Ask data(String name, CollectionType type) {
    return Ask.get("/api/data/{}/{}", name, word(type));
  }

  private static String word(CollectionType type) {
    return type.toString().toLowerCase(Locale.ROOT);
  }

  /** The next draw; of the other half, if none was named and the first has no fields. */
  Drawn draw() {
    try {
      return Drawn.of(place.ask(ask));
    } catch (Refusal no) {
      if (no.kind() != Refusal.Kind.MISSING || instead.isEmpty()) {
        throw no;
      }
      ask = instead.get();
      instead = Optional.empty();
      return draw();
    }
  }

  /** What people call a spike. */
  String spike(String id) {
    if (mayLook && !spikes.containsKey(id)) {
      find(id);
    }
    return spikes.getOrDefault(id, "spike " + id);
  }

  /** The draw is counted already, so it is shown whatever becomes of this. */
  private void find(String id) {
    try {
      Ask ask = Ask.get("/api/admin/spike-schedules/{}", id);
      spikes.put(id, place.ask(ask).object().path("name").asText());
    } catch (Refusal gone) {
      spikes.put(id, "spike " + id);
    } catch (Unreachable | Unavailable later) {
      // The next draw finds out.
    }
  }
}
