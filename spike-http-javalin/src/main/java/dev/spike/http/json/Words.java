package dev.spike.http.json;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the members of domain values are called in JSON. */
public record Words(Map<String, String> names) {

  /** The words of the domain itself. */
  public static final Words SAME = new Words(Map.of());

  /** The words of spikes. */
  public static final Words OF_SPIKES =
      new Words(
          Map.of("start", "start_datetime", "end", "end_datetime", "changes", "spike_fields"));

  /** The words of documents. */
  public static final Words OF_DOCUMENTS = OF_SPIKES.and("name", "field_name");

  public Words {
    names = Map.copyOf(names);
  }

  private Words and(String name, String word) {
    Map<String, String> more = new HashMap<>(names);
    more.put(name, word);
    return new Words(more);
  }

  /** Makes a thing; a refusal of it points at members by these words. */
  public <T> T said(Supplier<T> make) {
    try {
      return make.get();
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      throw new Refusal(refusal.kind(), refusal.faults().stream().map(this::said).toList());
    }
  }

  private Fault said(Fault fault) {
    String pointer =
        Stream.of(fault.pointer().split("/", -1))
            .map(name -> names.getOrDefault(name, name))
            .collect(Collectors.joining("/"));
    return new Fault(pointer, fault.detail());
  }
}
