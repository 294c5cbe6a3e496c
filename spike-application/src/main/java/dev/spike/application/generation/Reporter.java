package dev.spike.application.generation;

import dev.spike.domain.Refusal;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reports to monitoring how things are. Whoever asks again within the same second is told the same,
 * so that several who watch one collection see one thing, and move its counters once.
 */
public final class Reporter {

  /** Far more than are watched at a time; beyond it, everybody is told something new. */
  private static final int MOST = 20_000;

  private final Generator generator;
  private final Map<Half, Told> told;

  /** A reporter of what somebody generates. */
  public Reporter(Generator generator) {
    this.generator = generator;
    this.told = new ConcurrentHashMap<>();
  }

  /** How a collection is now, as far as a key reaches; at least one half has to be there. */
  public Report report(KeySecret secret, CollectionName name) {
    List<Sample> drawn = new ArrayList<>();
    return report(
        secret,
        name,
        drawn,
        reached ->
            told(reached.admission().strand())
                .at(
                    reached,
                    () -> {
                      drawn.add(generator.sample(reached.poll(), reached.admission()));
                      return drawn.get(drawn.size() - 1);
                    }));
  }

  /** What a report would tell, without a trace of it. */
  public Report peek(KeySecret secret, CollectionName name) {
    return report(secret, name, List.of(), reached -> generator.peek(reached.poll()));
  }

  private Report report(
      KeySecret secret, CollectionName name, List<Sample> drawn, Function<Reached, Sample> look) {
    List<Reached> reached = reached(secret, name, generator.now());
    Map<CollectionType, Sample> samples = new EnumMap<>(CollectionType.class);
    reached.forEach(half -> samples.put(half.poll().type(), look.apply(half)));
    Plan plan = reached.get(0).admission().plan();
    return new Report(plan.name(), plan.fields(), samples, drawn);
  }

  /** One half that a key reaches, and that has fields. */
  private record Reached(Poll poll, Admission admission) {}

  private List<Reached> reached(KeySecret secret, CollectionName name, Instant now) {
    List<Reached> reached = new ArrayList<>();
    Optional<Refusal> reason = Optional.empty();
    for (CollectionType type : CollectionType.values()) {
      Poll poll = new Poll(secret.hash(), name, type, now);
      try {
        reached.add(new Reached(poll, generator.admit(poll)));
      } catch (Refusal refusal) {
        // That there is nothing says more than that something else is out of reach.
        reason = reason.filter(first -> first.kind() != Refusal.Kind.FORBIDDEN);
        reason = reason.or(() -> Optional.of(refusal));
      }
    }
    if (reached.isEmpty()) {
      throw reason.orElseThrow();
    }
    return reached;
  }

  private Told told(Strand strand) {
    if (told.size() >= MOST) {
      told.clear();
    }
    return told.computeIfAbsent(strand.half(), first -> new Told());
  }

  /**
   * What was told of a half last. It holds for a second, unless somebody changes the collection or
   * a spike of it begins or ends.
   */
  private static final class Told {

    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Admission> last = Optional.empty();
    private Optional<Sample> sample = Optional.empty();

    Sample at(Reached reached, Supplier<Sample> draw) {
      turn.lock();
      try {
        if (!holds(reached)) {
          sample = Optional.of(draw.get());
          last = Optional.of(reached.admission());
        }
        return sample.orElseThrow();
      } finally {
        turn.unlock();
      }
    }

    private boolean holds(Reached reached) {
      long second = reached.poll().now().getEpochSecond();
      return last.filter(told -> isOfTheSame(told, reached.admission())).isPresent()
          && sample.filter(told -> told.at().getEpochSecond() == second).isPresent();
    }

    private static boolean isOfTheSame(Admission told, Admission asked) {
      return told.plan().fields().equals(asked.plan().fields())
          && told.strand().stretch().active().equals(asked.strand().stretch().active());
    }
  }
}
