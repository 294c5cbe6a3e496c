package dev.spike.domain.verdict;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An alert as it is known by its name and its labels; of one that is wanted, some may do. */
public record Alert(String name, Map<String, String> labels) {

  public Alert {
    Faults faults = new Faults();
    Names.check(faults, "an alert", name);
    faults.refuseIfAny();
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** An alert of which nothing but its name is known, or wanted. */
  public static Alert named(String name) {
    return new Alert(name, Map.of());
  }

  /** Whether this is the one that is wanted: it has its name and, among others, its labels. */
  public boolean is(Alert wanted) {
    return name.equals(wanted.name) && labels.entrySet().containsAll(wanted.labels.entrySet());
  }

  @Override
  public String toString() {
    return labels.isEmpty()
        ? name
        : labels.entrySet().stream()
            .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
            .collect(Collectors.joining(", ", name + "{", "}"));
  }
}
