package dev.spike.application.contract;

import dev.spike.application.Clocks;
import dev.spike.application.RuleChange;
import dev.spike.application.access.Gatekeeper;
import dev.spike.application.access.Locksmith;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.access.Registrar;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.collection.Curator;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.application.document.Archivist;
import dev.spike.application.document.Reconciler;
import dev.spike.application.generation.Generator;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.generation.Reporter;
import dev.spike.application.schedule.Forecaster;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.Planner;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.storage.Storage;
import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.Scope;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A small world to test in: a storage with one user of each role, a set clock and all agents. */
final class World {

  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  static final CollectionType PERFORMANCE = CollectionType.PERFORMANCE;
  static final CollectionType CONFIGURATION = CollectionType.CONFIGURATION;

  final Storage storage;
  final SetClock clock = new SetClock(START);
  final ReversingHasher hasher = new ReversingHasher();
  final KnownClock known;
  final Clocks clocks;
  final Timekeeper timekeeper;
  final KeyUses uses;
  final Generator generator;
  final Reporter reporter;
  final Curator curator;
  final Planner planner;
  final Forecaster forecaster;
  final Archivist archivist;
  final Reconciler reconciler;
  final Gatekeeper gatekeeper;
  final Registrar registrar;
  final Locksmith locksmith;
  final Person admin;
  final Person editor;
  final Person viewer;
  final Person other;

  /** How often somebody was told that the clock was moved. */
  int moves;

  World(Storage storage) {
    Random random = new Random(42);
    this.storage = storage;
    known = new KnownClock(storage);
    clocks = known.beside(clock);
    timekeeper = new Timekeeper(storage, known, clock, () -> moves++);
    InstantSource service = clocks.service();
    uses = new KeyUses(storage);
    generator = new Generator(storage, clocks, random, uses);
    reporter = new Reporter(generator);
    curator = new Curator(storage, service);
    planner = new Planner(storage, service);
    forecaster = new Forecaster(storage, service);
    archivist = new Archivist(storage, service);
    reconciler = new Reconciler(storage, service);
    gatekeeper = new Gatekeeper(storage, hasher, clock, random);
    registrar = new Registrar(storage, hasher, service, random);
    locksmith = new Locksmith(storage, service, random);
    admin = user("admin", Role.ADMIN).person();
    editor = user("editor", Role.EDITOR).person();
    viewer = user("viewer", Role.VIEWER).person();
    other = user("other", Role.EDITOR).person();
  }

  User user(String name, Role role) {
    return storage.write(
        stores -> {
          User user =
              User.admitted(
                  new UserId(stores.ids().next()),
                  new Email(name + "@localhost"),
                  new Username(name),
                  role,
                  hasher.hash(password(name)),
                  clock.instant());
          stores.users().add(user);
          return user;
        });
  }

  static Password password(String name) {
    return new Password("password of " + name);
  }

  static List<NewField> fields(CollectionType type, String... lines) {
    return Arrays.stream(lines)
        .map(line -> Field.parse(new FieldId(0), type, line))
        .map(field -> new NewField(field.type(), field.name(), field.rule()))
        .toList();
  }

  DataCollection collection(Person owner, String name, String... performance) {
    return collection(owner, name, Optional.empty(), fields(PERFORMANCE, performance));
  }

  DataCollection seeded(Person owner, String name, long seed, String... performance) {
    return collection(owner, name, Optional.of(new Seed(seed)), fields(PERFORMANCE, performance));
  }

  DataCollection collection(Person owner, String name, Optional<Seed> seed, List<NewField> fields) {
    return curator
        .create(owner, new NewCollection(new CollectionName(name), seed, fields))
        .collection();
  }

  static FieldId fieldId(DataCollection collection, String name) {
    return collection.fields().all().stream()
        .filter(field -> field.name().equals(new FieldName(name)))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A window in minutes from the start of this world. */
  static Window minutes(long from, long until) {
    return new Window(START.plus(Duration.ofMinutes(from)), START.plus(Duration.ofMinutes(until)));
  }

  /** Changes such as {@code cpu: range 95..99}. */
  static RuleChanges changes(DataCollection collection, String... lines) {
    Map<FieldId, RuleChange> changes = new LinkedHashMap<>();
    for (String line : lines) {
      Field field = Field.parse(new FieldId(0), PERFORMANCE, line);
      Rule rule = field.rule();
      changes.put(fieldId(collection, field.name().text()), RuleChange.to(rule));
    }
    return new RuleChanges(changes);
  }

  Spike spike(Person person, DataCollection collection, Window window, String... changes) {
    return spike(person, collection, window, Continuity.INDEPENDENT, changes);
  }

  Spike spike(
      Person person,
      DataCollection collection,
      Window window,
      Continuity continuity,
      String... changes) {
    NewSpike wanted =
        new NewSpike(
            collection.id(),
            new SpikeName("spike of " + collection.name()),
            window,
            Optional.of(continuity),
            changes(collection, changes));
    return planner.create(person, wanted).spike();
  }

  KeySecret key(Person owner) {
    return key(owner, Reach.ALL);
  }

  KeySecret key(Person owner, Reach reach) {
    return locksmith
        .issue(
            owner,
            new NewApiKey(new KeyLabel("test"), Optional.empty(), reach, Set.of(Scope.DATA_READ)))
        .secret();
  }

  Sample draw(KeySecret key, DataCollection collection) {
    return generator.sample(key, collection.name(), PERFORMANCE);
  }

  String value(KeySecret key, DataCollection collection, String field) {
    return draw(key, collection).values().get(new FieldName(field)).toString();
  }

  void at(long minute) {
    clock.set(START.plus(Duration.ofMinutes(minute)));
  }

  static void refused(Refusal.Kind kind, String sentence, ThrowingCallable deed) {
    Assertions.assertThatExceptionOfType(Refusal.class)
        .isThrownBy(deed)
        .withMessageContaining(sentence)
        .extracting(Refusal::kind)
        .isEqualTo(kind);
  }
}
