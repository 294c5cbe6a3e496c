package dev.spike.application.memory;

import dev.spike.application.storage.Taken;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Things of one kind that have an id and a name, of which neither comes twice. */
record NamedTable<T>(Kind<T> kind, Tree<UUID, T> byId, Tree<String, T> byName) {

  /** What things of one kind are called, and how to tell one from the other. */
  record Kind<T>(String word, Function<T, UUID> id, Function<T, String> name) {}

  static <T> NamedTable<T> of(Kind<T> kind) {
    return new NamedTable<>(
        kind,
        Tree.sortedBy(Comparator.<UUID>naturalOrder()),
        Tree.sortedBy(Comparator.<String>naturalOrder()));
  }

  NamedTable<T> with(T thing) {
    UUID id = kind.id().apply(thing);
    String name = kind.name().apply(thing);
    Optional<T> namesake = byName.get(name);
    if (namesake.isPresent() && !kind.id().apply(namesake.get()).equals(id)) {
      throw Taken.name(kind.word(), name);
    }
    NamedTable<T> others = without(id);
    return new NamedTable<>(kind, others.byId.with(id, thing), others.byName.with(name, thing));
  }

  NamedTable<T> without(UUID id) {
    return byId.get(id)
        .map(
            thing ->
                new NamedTable<>(kind, byId.without(id), byName.without(kind.name().apply(thing))))
        .orElse(this);
  }
}
