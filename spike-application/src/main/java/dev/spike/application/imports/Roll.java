package dev.spike.application.imports;

import dev.spike.application.Fate;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.Sealed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Things of one kind by name: those that are there, and those that shall be. */
final class Roll<T> {

  private final Kind<T> kind;
  private final Map<String, T> before = new LinkedHashMap<>();
  private final Map<String, T> after;
  private final Map<UUID, String> names = new LinkedHashMap<>();
  private final Set<String> wanted = new HashSet<>();

  Roll(Kind<T> kind, List<T> present) {
    this.kind = kind;
    present.forEach(thing -> before.put(called(thing), thing));
    after = new LinkedHashMap<>(before);
  }

  /** What things of one kind have in common. */
  record Kind<T>(
      ImportKind word,
      Function<T, UUID> id,
      Function<T, ImportDocument> written,
      Function<T, Optional<Sealed>> secret) {}

  /** Things are called as in their documents; whoever is called so is known by id as well. */
  private String called(T thing) {
    String name = kind.written().apply(thing).thing().name();
    names.put(kind.id().apply(thing), name);
    return name;
  }

  /** How the thing of an id is called, be it there or be it to come. */
  String nameOf(UUID id) {
    return names.get(id);
  }

  /** Notes that there is a document of a thing; says whether it is the first one. */
  boolean want(String name) {
    return wanted.add(name);
  }

  boolean isWanted(String name) {
    return wanted.contains(name);
  }

  /** The thing of a name that is there. */
  Optional<T> before(String name) {
    return Optional.ofNullable(before.get(name));
  }

  List<ImportDocument> written() {
    return after.values().stream().map(kind.written()).toList();
  }

  /** Enters a thing as it shall be, unless it is so already. */
  void enter(T thing) {
    String name = called(thing);
    if (fate(before(name), Optional.of(thing)).fate() == Fate.UNCHANGED) {
      return;
    }
    after.put(name, thing);
  }

  /** Strikes out the things of which there is no document. */
  void prune() {
    after.keySet().retainAll(wanted);
  }

  /**
   * The thing of a name as it shall be. There is none if it is wanted but its own document is
   * wrong; what nobody wants is refused.
   */
  Optional<T> resolve(String name) {
    Optional<T> found = Optional.ofNullable(after.get(name));
    if (found.isEmpty() && !wanted.contains(name)) {
      String pruned =
          "the %s %s would be deleted, since no document describes it; add one, or do not prune";
      String unknown = "there is no %s named %s, neither among the documents nor elsewhere";
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              before.containsKey(name) ? pruned : unknown, kind.word(), Texts.shown(name)));
    }
    return found;
  }

  /** Those that stay although there is no document of them. */
  List<T> staying() {
    return after.entrySet().stream()
        .filter(each -> !wanted.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Those that go. */
  List<T> gone() {
    return before.entrySet().stream()
        .filter(each -> !after.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  boolean isGone(UUID id) {
    return !after.containsKey(names.get(id));
  }

  ImportFate fate(String name) {
    return fate(before(name), Optional.ofNullable(after.get(name)));
  }

  List<ImportFate> fatesOfGone() {
    return gone().stream().map(thing -> fate(Optional.of(thing), Optional.empty())).toList();
  }

  private ImportFate fate(Optional<T> old, Optional<T> other) {
    boolean otherSecret =
        old.isPresent()
            && other.isPresent()
            && !old.flatMap(kind.secret()).equals(other.flatMap(kind.secret()));
    return new ImportFate(old.map(kind.written()), other.map(kind.written()), otherSecret);
  }

  /** Keeps those that come or change. */
  void keep(Consumer<T> add, Consumer<T> replace) {
    after.forEach(
        (name, thing) -> {
          if (!before.containsKey(name)) {
            add.accept(thing);
          } else if (thing != before.get(name)) {
            replace.accept(thing);
          }
        });
  }
}
