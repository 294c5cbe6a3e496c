package dev.spike.domain.feed;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Derivation;
import dev.spike.domain.collection.Derivations;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Luck;
import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.EpochNow;
import dev.spike.domain.value.FixedFloat;
import dev.spike.domain.value.FixedNumber;
import dev.spike.domain.value.FixedText;
import dev.spike.domain.value.FloatRange;
import dev.spike.domain.value.NumberRange;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.StatelessRule;
import dev.spike.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one half, made ready to be drawn by the block; they stand in the places of their
 * names. A spike may lack fields that its collection has, and have others.
 */
final class Columns {

  /** One for each field; where a field is constant, its value stands in {@link #constants}. */
  final Column[] columns;

  final Value[] constants;

  /** All columns, each behind those that it reads. */
  private final Column[] order;

  private CounterStates states;
  private final FieldId[] ids;

  Columns(List<String> names, List<Field> fields, CounterStates states, Seed seed) {
    this.states = states;
    this.columns = new Column[names.size()];
    this.constants = new Value[names.size()];
    this.ids = new FieldId[names.size()];
    List<Column> filled = new ArrayList<>();
    for (Field field : fields) {
      int place = names.indexOf(field.name().text());
      Optional<Value> constant = constant(field);
      ids[place] = field.id();
      constants[place] = constant.orElse(null);
      if (constant.isEmpty() && field.derived().isEmpty()) {
        columns[place] = column(field, states, seed);
        filled.add(columns[place]);
      }
    }
    for (Derivation derivation : Derivations.of(fields)) {
      int place = names.indexOf(derivation.field().name().text());
      int[] inputs = derivation.inputs().stream().mapToInt(names::indexOf).toArray();
      long stream = Luck.stream(seed, derivation.field());
      columns[place] = new DerivedColumn(derivation, stream, this, inputs);
      filled.add(columns[place]);
    }
    this.order = filled.toArray(Column[]::new);
  }

  /** Whether there is a field in a place at all. */
  boolean has(int place) {
    return ids[place] != null;
  }

  /** The value in a place for a row of the block that was filled last. */
  Value value(int place, int row) {
    return constants[place] == null ? columns[place].value(row) : constants[place];
  }

  void fill(Block block) {
    for (Column column : order) {
      column.fill(block);
    }
  }

  /** Where the counters stand before a draw of the block that was filled last. */
  CounterStates statesBefore(int row) {
    Map<FieldId, CounterState> standing = new HashMap<>(states.standing());
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] != null) {
        FieldId id = ids[i];
        columns[i].stateBefore(row).ifPresent(state -> standing.put(id, state));
      }
    }
    return new CounterStates(standing);
  }

  /** The counters stand elsewhere now. */
  void goOnFrom(CounterStates present) {
    states = present;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] instanceof CountingColumn counter) {
        counter.goOnFrom(present.of(ids[i], counter.counter()));
      }
    }
  }

  /**
   * Where the counters stand behind so many draws at equal distances, the first of which has this
   * number and happens at an instant.
   */
  CounterStates skip(long ordinal, Instant from, Duration every, long draws) {
    Map<FieldId, CounterState> standing = new HashMap<>(states.standing());
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] instanceof CountingColumn counter) {
        standing.put(ids[i], counter.skip(ordinal, new Pace.Series(from, every), draws));
      }
    }
    return new CounterStates(standing);
  }

  private static Optional<Value> constant(Field field) {
    return field
        .rule()
        .fold(Columns::constant, counter -> Optional.empty(), derived -> Optional.empty());
  }

  private static Optional<Value> constant(StatelessRule rule) {
    boolean fixed =
        rule instanceof FixedText || rule instanceof FixedNumber || rule instanceof FixedFloat;
    return fixed ? Optional.of(rule.draw(Instant.EPOCH, null)) : Optional.empty();
  }

  private static Column column(Field field, CounterStates states, Seed seed) {
    long stream = Luck.stream(seed, field);
    if (field.rule() instanceof BentCounter bent) {
      return new BentCounterColumn(bent, states.of(field.id(), bent.counter()), stream);
    }
    return field
        .rule()
        .fold(
            stateless -> column(stateless, stream),
            counter -> column(counter, states.of(field.id(), counter), stream),
            derived -> {
              throw new IllegalArgumentException(field + " is filled behind what it reads");
            });
  }

  private static Column column(Counter counter, CounterState state, long stream) {
    return new CounterColumn(counter, state, stream);
  }

  private static Column column(StatelessRule rule, long stream) {
    if (rule instanceof NumberRange range) {
      return new RangeColumn(range, stream);
    }
    if (rule instanceof EpochNow) {
      return new EpochColumn();
    }
    if (rule instanceof FloatRange range && range.inUnits().isPresent()) {
      return new UnitRangeColumn(range.inUnits().get(), stream);
    }
    return new ValueColumn(rule, stream);
  }
}
