package dev.spike.benchmarks.serving;

import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a storage with many collections and spikes, in large units of work. */
final class Fill {

  private static final int UNIT = 1000;
  private static final int HOURS = 24;
  private static final Duration SPIKE = Duration.ofMinutes(1);

  private final Storage storage;
  private final Instant now;

  Fill(Storage storage, Instant now) {
    this.storage = storage;
    this.now = now;
  }

  /**
   * Adds what is missing of a town: collections like the model, which is there already, and spikes
   * of the future, which go round among the collections that have some.
   */
  void build(Town town, List<String> models) {
    List<DataCollection> collections = new ArrayList<>(models.stream().map(this::named).toList());
    for (int done = collections.size(); done < town.collections(); done += UNIT) {
      int begin = done;
      int end = Math.min(town.collections(), done + UNIT);
      collections.addAll(storage.write(stores -> copies(stores, collections.get(0), begin, end)));
    }
    int first = town.recurring() ? models.size() : 0;
    List<DataCollection> having = collections.subList(first, first + town.havingSpikes());
    for (int done = 0; done < town.spikes(); done += UNIT) {
      int begin = done;
      int end = Math.min(town.spikes(), done + UNIT);
      storage.write(stores -> plan(stores, town, having, begin, end));
    }
  }

  private DataCollection named(String name) {
    return storage.read(
        stores -> stores.collections().byName(new CollectionName(name)).orElseThrow());
  }

  private List<DataCollection> copies(Stores stores, DataCollection model, int begin, int end) {
    List<DataCollection> copies = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      DataCollection copy = copy(stores, model, "Collection " + i);
      stores.collections().add(copy);
      copies.add(copy);
    }
    return copies;
  }

  private DataCollection copy(Stores stores, DataCollection model, String name) {
    CollectionId id = new CollectionId(stores.ids().next());
    List<StoredField> fields =
        model.fields().all().stream()
            .map(field -> copy(field, new FieldId(stores.ids().next())))
            .toList();
    return new DataCollection(
        id, new CollectionName(name), Optional.empty(), model.owner(), fields, Stamp.of(now));
  }

  private StoredField copy(Field field, FieldId id) {
    return new StoredField(new Field(id, field.type(), field.name(), field.rule()), Stamp.of(now));
  }

  private int plan(Stores stores, Town town, List<DataCollection> collections, int begin, int end) {
    for (int i = begin; i < end; i++) {
      DataCollection collection = collections.get(i % collections.size());
      int place = i / collections.size();
      Occurrences when = town.recurring() ? daily(place) : once(place);
      stores.spikes().add(spike(stores, collection, i, when));
    }
    return end;
  }

  private Window once(int place) {
    Instant start = now.plus(Duration.ofDays(1)).plus(SPIKE.multipliedBy(2L * place));
    return new Window(start, start.plus(SPIKE));
  }

  /** For some minutes of every day, at another hour for each place. */
  private Series daily(int place) {
    String when = "cron \"30 %d * * *\" in Europe/Berlin for 5m".formatted(place % HOURS);
    return SeriesTerms.parse(when).from(now);
  }

  private Spike spike(Stores stores, DataCollection collection, int number, Occurrences when) {
    return new Spike(
        new SpikeId(stores.ids().next()),
        collection.id(),
        new SpikeName("Spike " + number),
        when,
        Continuity.INDEPENDENT,
        Spike.copyOf(collection.fields(), Map.of(), field -> new SpikeFieldId(stores.ids().next())),
        Stamp.of(now));
  }
}
