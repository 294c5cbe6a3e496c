package dev.spike.junit.file;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A collection with its spikes as it stands in a file.
 *
 * <pre>{@code
 * var filed = dev.spike.junit.file.FiledCollection.of(getClass(), "router.yaml");
 * }</pre>
 */
public final class FiledCollection {

  private final Sheet sheet;
  private final Optional<Seed> seed;
  private final List<FiledField> fields;
  private final List<FiledSpike> spikes;

  FiledCollection(
      Sheet sheet, Optional<Seed> seed, List<FiledField> fields, List<FiledSpike> spikes) {
    this.sheet = sheet;
    this.seed = seed;
    this.fields = List.copyOf(fields);
    this.spikes = List.copyOf(spikes);
  }

  /**
   * That of a file which a class finds among its resources.
   *
   * <pre>{@code
   * var filed = dev.spike.junit.file.FiledCollection.of(getClass(), "/collections/router.json");
   * }</pre>
   */
  public static FiledCollection of(Class<?> beside, String file) {
    return CollectionReader.read(Sheet.of(beside, file));
  }

  /**
   * Where all its chance comes from, if the file says so.
   *
   * <pre>{@code
   * var filed = dev.spike.junit.file.FiledCollection.of(getClass(), "router.yaml");
   * Optional<Long> seed = filed.seed();
   * }</pre>
   */
  public Optional<Long> seed() {
    return seed.map(Seed::number);
  }

  /**
   * Begins a feed of one half of it.
   *
   * <pre>{@code
   * var filed = dev.spike.junit.file.FiledCollection.of(getClass(), "router.yaml");
   * var half = dev.spike.domain.collection.CollectionType.PERFORMANCE;
   * Feed feed = filed.feed(half, List.of("cpu: number 5"), Set.of("peak"), Instant.EPOCH).build();
   * }</pre>
   *
   * @param lines fields that come on top, or take the place of those of their names
   * @param gone the names of spikes that something else takes the place of
   * @param begin from when on spikes recur that do not say it
   */
  public FeedBuilder feed(
      CollectionType half, List<String> lines, Collection<String> gone, Instant begin) {
    List<Field> nearer = fields(half, lines);
    try {
      Fields all = merged(nearer);
      Members.need(
          !all.of(half).isEmpty(), "it has no " + half + " fields that a feed could be made of");
      return Feed.builder(all, half).spikes(spikes(all, gone, begin));
    } catch (Refusal refusal) {
      throw sheet.refusal(refusal.faults());
    }
  }

  private List<Field> fields(CollectionType half, List<String> lines) {
    Faults faults = new Faults();
    List<Field> nearer = new ArrayList<>();
    for (String line : lines) {
      FieldId id = new FieldId(1L + fields.size() + nearer.size());
      faults.member("", () -> Field.parse(id, half, line)).ifPresent(nearer::add);
    }
    faults.refuseIfAny();
    return nearer;
  }

  /** Of two fields of a name the nearer one counts, in the place of the other. */
  private Fields merged(List<Field> nearer) {
    List<Field> left = new ArrayList<>(nearer);
    List<Field> all = new ArrayList<>();
    for (FiledField field : fields) {
      Field filed = field.as(new FieldId(1L + all.size()));
      Optional<Field> other = nearer.stream().filter(field::names).findFirst();
      all.add(other.map(Field::rule).map(filed::with).orElse(filed));
      other.ifPresent(left::remove);
    }
    all.addAll(left);
    try {
      return new Fields(all);
    } catch (Refusal refusal) {
      throw new Refusal(
          refusal.kind(),
          refusal.faults().stream().map(fault -> FiledSpike.placed(fault, fields)).toList());
    }
  }

  private List<Spike> spikes(Fields all, Collection<String> gone, Instant begin) {
    Faults faults = new Faults();
    SpikeCalendar calendar = SpikeCalendar.EMPTY;
    for (int i = 0; i < spikes.size(); i++) {
      FiledSpike filed = spikes.get(i);
      if (!gone.contains(filed.name().text())) {
        long number = 1L + i;
        SpikeCalendar before = calendar;
        Optional<SpikeCalendar> after =
            faults.member(
                "spikes/" + i, () -> added(before, filed.spike(number, all, begin), begin));
        calendar = after.orElse(before);
      }
    }
    faults.refuseIfAny();
    return calendar.spikes();
  }

  /** Whose time is taken by another spike of the file is as faulty as anything else in it. */
  private static SpikeCalendar added(SpikeCalendar calendar, Spike spike, Instant begin) {
    try {
      return calendar.with(spike, begin);
    } catch (Refusal refusal) {
      throw new Refusal(Refusal.Kind.INVALID, refusal.faults());
    }
  }
}
