package dev.spike.domain.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was seen of alerts, one look after the other, put together to when they fired. */
public final class Watchbook {

  private final Map<Alert, Instant> open = new LinkedHashMap<>();
  private final List<Firing> over = new ArrayList<>();
  private final Set<Alert> pending = new LinkedHashSet<>();

  /** A book in which nothing stands yet. */
  public Watchbook() {}

  /** What a look has made known. */
  public record News(Collection<Alert> begun, Collection<Alert> ended) {

    public News {
      begun = List.copyOf(begun);
      ended = List.copyOf(ended);
    }
  }

  /** Enters what was seen, which is no earlier than what was seen before. */
  public News enter(Sighting sighting) {
    pending.addAll(sighting.pending());
    List<Alert> ended = open.keySet().stream().filter(a -> !sighting.firing().contains(a)).toList();
    for (Alert alert : ended) {
      over.add(new Firing(alert, open.remove(alert), Optional.of(sighting.at())));
    }
    List<Alert> begun =
        sighting.firing().stream()
            .filter(alert -> !open.containsKey(alert))
            .sorted(Comparator.comparing(Alert::toString))
            .toList();
    begun.forEach(alert -> open.put(alert, sighting.at()));
    return new News(begun, ended);
  }

  /** The alerts that fired when somebody last looked. */
  public Set<Alert> firing() {
    return Set.copyOf(open.keySet());
  }

  /** When alerts fired, in the order in which they began to. */
  public List<Firing> firings() {
    List<Firing> all = new ArrayList<>(over);
    open.forEach((alert, from) -> all.add(new Firing(alert, from, Optional.empty())));
    all.sort(Comparator.comparing(Firing::from));
    return all;
  }

  /** The alerts that were about to fire at some time. */
  public Set<Alert> pending() {
    return Set.copyOf(pending);
  }
}
