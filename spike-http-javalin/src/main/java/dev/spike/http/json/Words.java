package dev.spike.http.json;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the members of domain values are called in JSON. */
public record Words(Map<String, String> names) {

  /** The words of the domain itself. */
  public static final Words SAME = new Words(Map.of());

  /** The words of spikes. */
  public static final Words OF_SPIKES =
      new Words(
          Map.of(
              "start", "start_datetime",
              "end", "end_datetime",
              "duration", "duration_seconds",
              "exceptions", "except",
              "changes", "spike_fields",
              "in", "change/ramp_in_seconds"));

  /** The words of how spikes recur. */
  public static final Words OF_RECURRENCE =
      new Words(
          Map.of(
              "duration", "duration_seconds",
              "exceptions", "except",
              "shortest", "shortest_seconds",
              "longest", "longest_seconds"));

  public Words {
    names = Map.copyOf(names);
  }

  /** Makes a thing; a refusal of it points at members by these words. */
  public <T> T said(Supplier<T> make) {
    return placed(this::said, make);
  }

  /** Makes a thing; a refusal of it points at the places that become of its own. */
  static <T> T placed(UnaryOperator<String> places, Supplier<T> make) {
    try {
      return make.get();
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      throw new Refusal(
          refusal.kind(),
          refusal.faults().stream()
              .map(fault -> new Fault(places.apply(fault.pointer()), fault.detail()))
              .toList());
    }
  }

  private String said(String pointer) {
    return Stream.of(pointer.split("/", -1))
        .map(name -> names.getOrDefault(name, name))
        .collect(Collectors.joining("/"));
  }
}
