package dev.spike.junit.server;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.RuleChange;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.application.schedule.Timing;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Seed;
import dev.spike.http.Agents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks after what a service has, by name and notation, as its Admin. */
final class Steward {

  private static final PageRequest MANY = new PageRequest(PageRequest.MOST, 0);

  private final Agents agents;
  private final Person person;

  Steward(Agents agents, Person person) {
    this.agents = agents;
    this.person = person;
  }

  /** Makes a collection with Performance fields. */
  void create(String name, Optional<Seed> seed, List<String> lines) {
    Faults faults = new Faults();
    Optional<CollectionName> named = faults.member("name", () -> new CollectionName(name));
    Optional<List<NewField>> fields =
        faults.member("fields", () -> fields(CollectionType.PERFORMANCE, lines));
    faults.refuseIfAny();
    NewCollection wanted = new NewCollection(named.orElseThrow(), seed, fields.orElseThrow());
    agents.curator().create(person, wanted);
  }

  /** Gives a collection more fields of one half. */
  void add(String name, CollectionType half, List<String> lines) {
    CollectionId id = collection(name).id();
    fields(half, lines)
        .forEach(field -> agents.curator().addField(person, id, field, Expected.ANY));
  }

  private static List<NewField> fields(CollectionType half, List<String> lines) {
    return each(lines, line -> NewField.like(Field.parse(new FieldId(0), half, line)));
  }

  void delete(String name) {
    agents.curator().delete(person, collection(name).id(), Expected.ANY);
  }

  /** Plans a spike of one window. */
  void planOnce(
      String collection, String name, Instant from, Duration lasts, List<String> changes) {
    plan(collection, name, () -> new Timing.Once(new Window(from, from.plus(lasts))), changes);
  }

  /** Plans a spike that recurs. */
  void planAgain(String collection, String name, String when, List<String> changes) {
    plan(collection, name, () -> new Timing.Again(SeriesTerms.parse(when)), changes);
  }

  private void plan(String collection, String name, Supplier<Timing> when, List<String> changes) {
    DataCollection bent = collection(collection);
    Faults faults = new Faults();
    Optional<Timing> timing = faults.member("window", when);
    Optional<SpikeName> named = faults.member("name", () -> new SpikeName(name));
    Optional<RuleChanges> rules = faults.member("changes", () -> changes(bent, changes));
    faults.refuseIfAny();
    agents
        .planner()
        .create(
            person,
            new NewSpike(
                bent.id(),
                named.orElseThrow(),
                timing.orElseThrow(),
                Priority.NONE,
                Optional.empty(),
                rules.orElseThrow(),
                Flaws.NONE));
  }

  private static RuleChanges changes(DataCollection bent, List<String> lines) {
    List<Field> fields = bent.fields().of(CollectionType.PERFORMANCE);
    Map<FieldId, RuleChange> changes = new LinkedHashMap<>();
    Faults faults = new Faults();
    for (Field change : each(lines, line -> Field.parseChange(fields, line))) {
      boolean once = changes.put(change.id(), RuleChange.to(change.rule())) == null;
      faults.check(once, "", "field '%s' is changed twice", change.name());
    }
    faults.refuseIfAny();
    return new RuleChanges(changes);
  }

  /** Lets more go wrong during the spikes of a name. */
  void disturb(String collection, String name, List<String> lines) {
    for (Spike spike : spikes(collection, name)) {
      List<String> all = Stream.concat(spike.flaws().lines().stream(), lines.stream()).toList();
      agents.planner().change(person, spike.id(), going(Flaws.parse(all)), Expected.ANY);
    }
  }

  private static SpikeChange going(Flaws wrong) {
    return new SpikeChange(
        Change.none(),
        Change.none(),
        Change.none(),
        Change.none(),
        Change.none(),
        Change.none(),
        RuleChanges.NONE,
        Change.to(wrong));
  }

  /** Does away with the spikes of a name. */
  void cancel(String collection, String name) {
    spikes(collection, name)
        .forEach(spike -> agents.planner().delete(person, spike.id(), Expected.ANY));
  }

  private List<Spike> spikes(String collection, String name) {
    SpikeQuery query = SpikeQuery.of(collection(collection).id());
    List<Spike> named =
        agents.planner().list(person, query, MANY).items().stream()
            .map(SpikeDetails::spike)
            .filter(spike -> spike.name().text().equals(name))
            .toList();
    if (named.isEmpty()) {
      throw missing("there is no spike %s of '%s'", Texts.shown(name), collection);
    }
    return named;
  }

  /** Makes a key for all collections. */
  String key() {
    return key(Reach.ALL);
  }

  /** Makes a key for some collections. */
  String key(List<String> collections) {
    Set<CollectionId> ids =
        collections.stream().map(name -> collection(name).id()).collect(Collectors.toSet());
    return key(new Reach(Optional.of(ids), Optional.empty()));
  }

  private String key(Reach reach) {
    NewApiKey wanted =
        new NewApiKey(new KeyLabel("of a test"), Optional.empty(), reach, Set.of(Scope.DATA_READ));
    return agents.locksmith().issue(person, wanted).secret().reveal();
  }

  private DataCollection collection(String name) {
    return agents.curator().search(person, new CollectionName(name)).items().stream()
        .map(CollectionDetails::collection)
        .findFirst()
        .orElseThrow(
            () ->
                missing(
                    "there is no collection %s; make it first, with collection(…)",
                    Texts.shown(name)));
  }

  private static Refusal missing(String sentence, Object... parts) {
    return new Refusal(Refusal.Kind.MISSING, Texts.sentence(sentence, parts));
  }

  /** What is read from lines, or all that is wrong with them. */
  private static <T> List<T> each(List<String> lines, Function<String, T> reading) {
    Faults faults = new Faults();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      faults.member(Integer.toString(i), () -> reading.apply(line)).ifPresent(all::add);
    }
    faults.refuseIfAny();
    return all;
  }
}
