package dev.spike.junit;

import dev.spike.domain.Refusal;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a feed consists of, as the annotations around it say. */
record Blueprint(Optional<Filing> file, List<String> fields, List<PlannedSpike> spikes) {

  Blueprint {
    fields = List.copyOf(fields);
    spikes = List.copyOf(spikes);
  }

  /** What stands around; of two things with one name the nearer one counts. */
  static Blueprint of(Surroundings around) {
    List<String> fields = around.all(Field.class).stream().map(Field::value).toList();
    List<PlannedSpike> spikes = around.all(Spike.class).stream().map(PlannedSpike::of).toList();
    return new Blueprint(Filing.of(around), nearestFields(fields), nearestSpikes(spikes));
  }

  /** This one behind fields that come first, and take the place of those with their names. */
  Blueprint behind(List<String> first) {
    List<String> all = new ArrayList<>(first);
    all.addAll(fields);
    all.addAll(first);
    return new Blueprint(file, nearestFields(all), spikes);
  }

  /** Whether nothing says what a feed could be of. */
  boolean isBlank() {
    return fields.isEmpty() && file.isEmpty();
  }

  /** The seed that comes with the file, if any. */
  Optional<Long> seed() {
    return file.flatMap(Filing::seed);
  }

  private static List<String> nearestFields(List<String> lines) {
    Map<String, String> byName = new LinkedHashMap<>();
    lines.forEach(line -> byName.put(line.split(":", 2)[0].strip(), line));
    return List.copyOf(byName.values());
  }

  /** Those without a name are called by the next number that no other one is called by. */
  private static List<PlannedSpike> nearestSpikes(List<PlannedSpike> spikes) {
    Set<String> taken = spikes.stream().map(PlannedSpike::name).collect(Collectors.toSet());
    Map<String, PlannedSpike> byName = new LinkedHashMap<>();
    int number = 0;
    for (PlannedSpike spike : spikes) {
      PlannedSpike named = spike;
      while (!named.isNamed() || named != spike && taken.contains(named.name())) {
        number++;
        named = spike.named(number);
      }
      byName.put(named.name(), named);
    }
    return List.copyOf(byName.values());
  }

  /** A feed of all this and what else it is told; what is wrong is said with where it stands. */
  Feed feed(Timetable times, UnaryOperator<FeedBuilder> rest) {
    FeedBuilder builder = rest.apply(builder(times));
    try {
      return builder.build();
    } catch (Refusal refusal) {
      Wording.demandReadable(fields);
      throw Wording.named(refusal, spikes);
    }
  }

  private FeedBuilder builder(Timetable times) {
    FeedBuilder builder =
        file.map(filed -> filed.builder(fields, spikes, times.start()))
            .orElseGet(() -> Feed.builder().fields(fields.toArray(String[]::new)));
    spikes.forEach(spike -> spike.addTo(builder, times));
    return builder.series(times.start(), times.every());
  }
}
