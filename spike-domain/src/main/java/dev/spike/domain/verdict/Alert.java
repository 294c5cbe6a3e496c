package dev.spike.domain.verdict;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An alert as it is known by its name and its labels; of one that is wanted, some may do. */
public record Alert(String name, Map<String, String> labels) {

  /** The most labels that one can have that is wanted or kept; others may have more. */
  public static final int MOST_LABELS = 30;

  /** The most characters that the name and the value of such a label can have. */
  public static final int LONGEST_LABEL = 1000;

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

  /** Notes what keeps it from being wanted or kept. */
  void check(Faults faults) {
    faults.check(
        labels.size() <= MOST_LABELS,
        "labels",
        "an alert has at most %d labels, not %d",
        MOST_LABELS,
        labels.size());
    faults.check(
        labels.entrySet().stream().allMatch(Alert::isShort),
        "labels",
        "the name and the value of a label have at most %d characters",
        LONGEST_LABEL);
  }

  private static boolean isShort(Map.Entry<String, String> label) {
    return label.getKey().length() <= LONGEST_LABEL && label.getValue().length() <= LONGEST_LABEL;
  }

  /** The same with those of its labels with which it can be kept. */
  Alert kept() {
    return new Alert(
        name,
        labels.entrySet().stream()
            .filter(Alert::isShort)
            .limit(MOST_LABELS)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
