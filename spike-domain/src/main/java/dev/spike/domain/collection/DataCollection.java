package dev.spike.domain.collection;

import dev.spike.domain.Faults;
import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A collection that somebody owns: a name, a seed if its luck shall be repeatable, and fields. */
public record DataCollection(
    CollectionId id,
    CollectionName name,
    Optional<Seed> seed,
    UserId owner,
    List<StoredField> stored,
    Stamp stamp) {

  public DataCollection {
    stored = List.copyOf(stored);
    Faults faults = new Faults();
    List<Field> fields = fieldsOf(stored).all();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      faults.check(
          field.rule().straight() == field.rule(),
          i + "/rule",
          "only spikes bend rules, so field '%s' cannot be '%s'",
          field.name(),
          field.rule());
    }
    faults.refuseIfAny();
  }

  /** The fields, in the order in which they were made. */
  public Fields fields() {
    return fieldsOf(stored);
  }

  /**
   * The seed of what shall be the same whoever asks: its own, or one made of its number where it
   * has none.
   */
  public Seed steadySeed() {
    return seed.orElseGet(() -> new Seed(id.number()));
  }

  /** This collection under another name. */
  public DataCollection named(CollectionName other, Instant now) {
    return new DataCollection(id, other, seed, owner, stored, stamp.touched(now));
  }

  /** This collection with another seed, or none. */
  public DataCollection seeded(Optional<Seed> other, Instant now) {
    return new DataCollection(id, name, other, owner, stored, stamp.touched(now));
  }

  /** This collection in the hands of somebody else. */
  public DataCollection ownedBy(UserId other, Instant now) {
    return new DataCollection(id, name, seed, other, stored, stamp.touched(now));
  }

  /** This collection with one more field. */
  public DataCollection with(Field field, Instant now) {
    return having(now, fields -> fields.add(new StoredField(field, Stamp.of(now))));
  }

  /** This collection with a field in place of the one with the same id. */
  public DataCollection replacing(Field field, Instant now) {
    return having(now, fields -> fields.replaceAll(replacement(field, now)));
  }

  /** This collection without a field. */
  public DataCollection without(FieldId field, Instant now) {
    return having(now, fields -> fields.removeIf(kept -> kept.field().id().equals(field)));
  }

  private static UnaryOperator<StoredField> replacement(Field field, Instant now) {
    return kept ->
        kept.field().id().equals(field.id())
            ? new StoredField(field, kept.stamp().touched(now))
            : kept;
  }

  private DataCollection having(Instant now, Consumer<List<StoredField>> change) {
    List<StoredField> changed = new ArrayList<>(stored);
    change.accept(changed);
    return new DataCollection(id, name, seed, owner, changed, stamp.touched(now));
  }

  private static Fields fieldsOf(List<StoredField> stored) {
    return new Fields(stored.stream().map(StoredField::field).toList());
  }
}
