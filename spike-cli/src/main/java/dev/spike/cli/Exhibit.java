package dev.spike.cli;

import dev.spike.application.RuleChange;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import dev.spike.http.Agents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the demo has to show: a router, a key that reads it, and a spike. */
record Exhibit(DataCollection collection, KeySecret key, Spike spike) {

  private static final List<String> PERFORMANCE =
      List.of(
          "cpu_percent: range 10..30",
          "memory_percent: float 41..47 places 1",
          "latency_ms: float 1.5..6 places 2",
          "errors: range 0..2",
          "packets: increment from 1000 by 250 jitter 20%",
          "sampled_at: epoch");

  private static final List<String> CONFIGURATION =
      List.of("hostname: text edge-router-01", "firmware: text 7.4.2");

  private static final Map<String, String> RUSH_HOUR =
      Map.of(
          "cpu_percent", "range 92..99",
          "latency_ms", "float 80..400 places 2",
          "errors", "range 40..90",
          "packets", "increment from 1000 by 4000 jitter 20%");

  /** Puts it up in the name of a person. */
  static Exhibit of(Agents agents, Person person, Window window) {
    DataCollection router =
        agents
            .curator()
            .create(
                person, new NewCollection(new CollectionName("Router"), Optional.empty(), fields()))
            .collection();
    NewApiKey key =
        new NewApiKey(
            new KeyLabel("demo"),
            Optional.empty(),
            new Reach(Optional.of(Set.of(router.id())), Optional.empty()),
            Set.of(Scope.DATA_READ));
    NewSpike rushHour =
        new NewSpike(
            router.id(),
            new SpikeName("rush hour"),
            window,
            Optional.of(Continuity.INDEPENDENT),
            changesOf(router));
    return new Exhibit(
        router,
        agents.locksmith().issue(person, key).secret(),
        agents.planner().create(person, rushHour).spike());
  }

  private static List<NewField> fields() {
    return Stream.concat(
            fields(CollectionType.PERFORMANCE, PERFORMANCE),
            fields(CollectionType.CONFIGURATION, CONFIGURATION))
        .toList();
  }

  /** The ids are given when the collection is made. */
  private static Stream<NewField> fields(CollectionType type, List<String> lines) {
    return lines.stream()
        .map(line -> Field.parse(new FieldId(0), type, line))
        .map(field -> new NewField(field.type(), field.name(), field.rule()));
  }

  private static RuleChanges changesOf(DataCollection router) {
    Map<FieldId, RuleChange> changes = new LinkedHashMap<>();
    router
        .fields()
        .all()
        .forEach(
            field ->
                Optional.ofNullable(RUSH_HOUR.get(field.name().text()))
                    .ifPresent(rule -> changes.put(field.id(), RuleChange.to(Rule.parse(rule)))));
    return new RuleChanges(changes);
  }
}
