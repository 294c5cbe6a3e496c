package dev.spike.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.spike.application.storage.DataCollections;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Taken;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Collections in a database. */
record JpaCollections(Desk desk) implements DataCollections {

  @Override
  public Optional<DataCollection> byId(CollectionId id) {
    return desk.find(CollectionRow.class, id.number()).map(this::whole);
  }

  @Override
  public Optional<DataCollection> byName(CollectionName name) {
    return row(name).map(this::whole);
  }

  private Optional<CollectionRow> row(CollectionName name) {
    return desk.one(CollectionRow.class, "from CollectionRow where name = ?1", name.text());
  }

  @Override
  public Optional<DataCollection> byField(FieldId field) {
    return desk.find(FieldRow.class, field.number())
        .flatMap(row -> byId(new CollectionId(row.collectionId())));
  }

  @Override
  public Map<CollectionId, CollectionName> names(Set<CollectionId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Long> numbers = ids.stream().map(CollectionId::number).toList();
    return desk.list(CollectionRow.class, "from CollectionRow where id in ?1", numbers).stream()
        .collect(toMap(row -> new CollectionId(row.id()), CollectionRow::name));
  }

  @Override
  public Map<CollectionId, UserId> owners() {
    return desk.list(Object[].class, "select id, ownerId from CollectionRow").stream()
        .collect(toMap(row -> new CollectionId((Long) row[0]), row -> new UserId((Long) row[1])));
  }

  @Override
  public Page<DataCollection> page(Optional<UserId> owner, PageRequest request) {
    Page<CollectionRow> rows =
        new Where()
            .and("ownerId = %s", owner.map(UserId::number))
            .page(desk, CollectionRow.class, request);
    return new Page<>(whole(rows.items()), rows.total());
  }

  private DataCollection whole(CollectionRow row) {
    return whole(List.of(row)).get(0);
  }

  private List<DataCollection> whole(List<CollectionRow> rows) {
    Map<Long, List<StoredField>> fields =
        desk
            .list(
                FieldRow.class,
                "from FieldRow where collectionId in ?1 order by collectionId, place",
                rows.stream().map(CollectionRow::id).toList())
            .stream()
            .collect(groupingBy(FieldRow::collectionId, mapping(FieldRow::stored, toList())));
    return rows.stream().map(row -> row.with(fields.getOrDefault(row.id(), List.of()))).toList();
  }

  @Override
  public void add(DataCollection collection) {
    requireFree(collection);
    desk.revise(
        collection.id(),
        () -> {
          desk.persist(CollectionRow.of(collection));
          addFields(collection);
        });
  }

  /** All fields are written anew, so that names can change places without meeting. */
  @Override
  public void replace(DataCollection collection) {
    requireFree(collection);
    desk.revise(
        collection.id(),
        () -> {
          desk.merge(CollectionRow.of(collection));
          desk.execute("delete from FieldRow where collectionId = ?1", collection.id().number());
          addFields(collection);
        });
  }

  private void requireFree(DataCollection collection) {
    if (row(collection.name()).filter(row -> row.id() != collection.id().number()).isPresent()) {
      throw Taken.name(collection.name());
    }
  }

  private void addFields(DataCollection collection) {
    List<StoredField> stored = collection.stored();
    IntStream.range(0, stored.size())
        .mapToObj(place -> FieldRow.of(collection.id(), place, stored.get(place)))
        .forEach(desk::persist);
  }

  /** What belongs to it goes with it, by the database's own doing. */
  @Override
  public void remove(CollectionId id) {
    desk.revise(id, () -> desk.execute("delete from CollectionRow where id = ?1", id.number()));
  }
}
