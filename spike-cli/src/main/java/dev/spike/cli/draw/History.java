package dev.spike.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Halves;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.EpochNow;
import dev.spike.domain.value.Seed;
import dev.spike.http.exposition.Exposition;
import dev.spike.http.json.CourseJson;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection as it has been and will be: its fields, and all spikes that it is known to have,
 * those that are over too.
 */
record History(String name, CollectionType type, Fields fields, List<Spike> spikes, Seed seed) {

  /** Whoever reads history polls nothing, so that no poll of theirs can fail. */
  History {
    spikes = spikes.stream().map(spike -> spike.suffering(spike.flaws().ofValues())).toList();
  }

  /** Asks a place for the history of a collection's half; if none is named, it is chosen. */
  static History of(Place place, String name, Optional<CollectionType> type) {
    JsonNode collection = Collections.named(place, name);
    CollectionType half = type.orElseGet(() -> Halves.of(collection));
    Fields fields = CourseJson.fields(collection);
    if (fields.of(half).isEmpty()) {
      throw new Refusal(
          Refusal.Kind.MISSING,
          Texts.shown(name) + " has no " + half + " fields; spike fields add gives it some");
    }
    Ask all = Ask.get(Collections.ONE + "/spike-schedules", collection.path("id").asText());
    List<Spike> spikes =
        Lists.of(Lists.all(place, all)).stream()
            .map(spike -> CourseJson.spike(spike, fields))
            .toList();
    // One without a seed has curves all the same, which nobody sees otherwise than others do.
    JsonNode seed = collection.path(collection.path("seed").isNull() ? "id" : "seed");
    String named = collection.path("name").asText();
    return new History(named, half, fields, spikes, new Seed(seed.asLong()));
  }

  /** This history with a field before all others that has the time. */
  History timed(String name) {
    FieldId id = new FieldId(1 + ids().mapToLong(FieldId::number).max().orElse(0));
    Field time = Field.of(id, type, name, EpochNow::new);
    List<Spike> spikesWithTime = spikes.stream().map(spike -> with(time, spike)).toList();
    return new History(this.name, type, with(time, fields), spikesWithTime, seed);
  }

  private Stream<FieldId> ids() {
    return Stream.concat(Stream.of(fields), spikes.stream().map(Spike::fields))
        .flatMap(each -> each.all().stream())
        .map(Field::id);
  }

  private static Fields with(Field first, Fields others) {
    return new Fields(Stream.concat(Stream.of(first), others.all().stream()).toList());
  }

  private static Spike with(Field first, Spike spike) {
    long id = spike.copies().stream().mapToLong(copy -> copy.id().number()).max().orElse(0) + 1;
    SpikeField copy = new SpikeField(new SpikeFieldId(id), first, first.rule());
    List<SpikeField> copies = Stream.concat(Stream.of(copy), spike.copies().stream()).toList();
    // What goes wrong with all values of the half goes wrong with those that it has by itself.
    Flaws flaws = spike.flaws().naming(spike.fields().all());
    return spike.suffering(flaws).copying(copies);
  }

  /** The history of one half of the same collection. */
  History ofHalf(CollectionType half) {
    return new History(name, half, fields, spikes, seed);
  }

  /** How monitoring sees the collection, with more labels. */
  Exposition exposition(Map<String, String> labels) {
    return new Exposition(new CollectionName(name), fields, labels);
  }

  /** When which spike is at work. */
  SpikeCalendar calendar() {
    return SpikeCalendar.kept(spikes);
  }

  /** A feed of so many rows, which knows only the spikes that some of them meet. */
  FeedBuilder feed(Instant start, Duration every, long rows) {
    FeedBuilder feed = Feed.builder(fields, type).series(start, every).rows(rows);
    feed.build();
    Instant end = start.plus(every.multipliedBy(rows));
    feed.spikes(
        spikes.stream()
            .filter(spike -> rows > 0 && !spike.during(new Window(start, end), 1).isEmpty())
            .toList());
    return feed.seed(seed.number());
  }
}
