package dev.spike.application.memory;

import dev.spike.application.storage.DataCollections;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Taken;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collections within one unit of work. */
record MemoryCollections(Unit unit) implements DataCollections {

  private CollectionTable table() {
    return unit.state().collections();
  }

  @Override
  public Optional<DataCollection> byId(CollectionId id) {
    return table().byId().get(id);
  }

  @Override
  public Optional<DataCollection> byName(CollectionName name) {
    return table().byName().get(name).flatMap(this::byId);
  }

  @Override
  public Optional<DataCollection> byField(FieldId field) {
    return table().byField().get(field.number()).flatMap(this::byId);
  }

  @Override
  public Map<CollectionId, CollectionName> names(Set<CollectionId> ids) {
    return ids.stream()
        .flatMap(id -> byId(id).stream())
        .collect(Collectors.toMap(DataCollection::id, DataCollection::name));
  }

  @Override
  public Map<CollectionId, UserId> owners() {
    return table()
        .byId()
        .after(0)
        .collect(Collectors.toMap(DataCollection::id, DataCollection::owner));
  }

  @Override
  public Page<DataCollection> page(Optional<UserId> owner, PageRequest request) {
    return owner
        .map(UserId::number)
        .map(of -> table().byOwner().page(Pair.firstOf(of), Pair.afterAllOf(of), request))
        .orElseGet(() -> table().byId().page(request));
  }

  @Override
  public void add(DataCollection collection) {
    Optional<CollectionId> holder = table().byName().get(collection.name());
    if (holder.filter(id -> !id.equals(collection.id())).isPresent()) {
      throw Taken.name(collection.name());
    }
    unit.revise(collection.id(), state -> state.with(state.collections().with(collection)));
  }

  @Override
  public void replace(DataCollection collection) {
    add(collection);
  }

  @Override
  public void remove(CollectionId id) {
    unit.revise(
        id,
        state ->
            state
                .with(state.collections().without(id))
                .with(state.spikes().withoutAllOf(id))
                .with(state.past().without(state.past().of(id).toList()))
                .with(state.annotations().without(each -> each.collection().equals(id)))
                .with(state.counters().withoutAllOf(id)));
  }
}
