package dev.spike.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Spikes;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Spikes in a database. */
record JpaSpikes(Desk desk) implements Spikes {

  /** Of those that do not overlap, the one that runs and the next one, or the next two. */
  private static final int PRESENT_AND_NEXT = 2;

  /** The most spikes that one statement asks for, since it can name only so many. */
  private static final int AT_ONCE = 1000;

  private static final String OWNED =
      "exists (select 1 from CollectionRow c where c.id = collectionId and c.ownerId = %s)";

  @Override
  public Optional<Spike> byId(SpikeId id) {
    return desk.find(SpikeRow.class, id.number()).map(row -> whole(List.of(row)).get(0));
  }

  @Override
  public SpikeCalendar near(CollectionId collection, Instant now) {
    List<SpikeRow> rows = new ArrayList<>();
    rows.addAll(
        desk.part(
            SpikeRow.class,
            PRESENT_AND_NEXT,
            0,
            "from SpikeRow where collectionId = ?1 and plain = true and endDatetime > ?2"
                + " order by endDatetime",
            collection.number(),
            now.toEpochMilli()));
    rows.addAll(
        desk.list(
            SpikeRow.class,
            "from SpikeRow where collectionId = ?1 and plain = false and endDatetime > ?2",
            collection.number(),
            now.toEpochMilli()));
    return SpikeCalendar.kept(whole(rows));
  }

  @Override
  public boolean anyExpiredAt(CollectionId collection, Instant now) {
    return !desk.part(
            Long.class,
            1,
            0,
            "select id from SpikeRow where collectionId = ?1 and endDatetime <= ?2",
            collection.number(),
            now.toEpochMilli())
        .isEmpty();
  }

  @Override
  public SpikeCalendar calendarOf(CollectionId collection, Window window, Instant now) {
    Instant from = window.start().isAfter(now) ? window.start() : now;
    return SpikeCalendar.kept(
        whole(
            desk.list(
                SpikeRow.class,
                "from SpikeRow where collectionId = ?1 and endDatetime > ?2 and startDatetime < ?3",
                collection.number(),
                from.toEpochMilli(),
                window.end().toEpochMilli())));
  }

  @Override
  public Page<Spike> page(SpikeFilter filter, PageRequest request) {
    boolean asksForTime = filter.status().isPresent() || !filter.span().equals(Span.ALWAYS);
    if (asksForTime && anyRecurs(filter)) {
      List<SpikeRow> found =
          where(filter).all(desk, SpikeRow.class).stream()
              .filter(row -> !row.recurs() || fits(row.occurrences(), filter))
              .toList();
      List<SpikeRow> part = found.stream().skip(request.offset()).limit(request.limit()).toList();
      return new Page<>(whole(part), found.size());
    }
    Page<SpikeRow> rows = where(filter).page(desk, SpikeRow.class, request);
    return new Page<>(whole(rows.items()), rows.total());
  }

  private boolean anyRecurs(SpikeFilter filter) {
    String recurring = "select id from SpikeRow where recurrence is not null";
    List<Long> found =
        filter
            .collection()
            .map(
                id ->
                    desk.part(Long.class, 1, 0, recurring + " and collectionId = ?1", id.number()))
            .orElseGet(() -> desk.part(Long.class, 1, 0, recurring));
    return !found.isEmpty();
  }

  /** Of one that recurs, its columns only say from when it does until when. */
  private static boolean fits(Occurrences occurrences, SpikeFilter filter) {
    return filter.status().map(occurrences.statusAt(filter.now())::equals).orElse(true)
        && filter.span().touches(occurrences);
  }

  private static Where where(SpikeFilter filter) {
    Optional<Long> now = Optional.of(filter.now().toEpochMilli());
    return new Where()
        .first(!filter.span().equals(Span.ALWAYS) && filter.collection().isEmpty())
        .and("collectionId = %s", filter.collection().map(CollectionId::number))
        .and(OWNED, filter.owner().map(UserId::number))
        .and(
            "(startDatetime > %s or recurrence is not null)",
            now.filter(any -> wants(filter, Status.SCHEDULED)))
        .and("startDatetime <= %s", now.filter(any -> wants(filter, Status.ACTIVE)))
        .and(
            "endDatetime > %s",
            now.filter(any -> !wants(filter, Status.EXPIRED) && filter.status().isPresent()))
        .and("endDatetime <= %s", now.filter(any -> wants(filter, Status.EXPIRED)))
        .and("endDatetime > %s", filter.span().from().map(Instant::toEpochMilli))
        .and("startDatetime < %s", filter.span().to().map(Instant::toEpochMilli));
  }

  private static boolean wants(SpikeFilter filter, Status status) {
    return filter.status().equals(Optional.of(status));
  }

  private List<Spike> whole(List<SpikeRow> rows) {
    List<Spike> spikes = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      spikes.addAll(few(rows.subList(from, Math.min(from + AT_ONCE, rows.size()))));
    }
    return spikes;
  }

  private List<Spike> few(List<SpikeRow> rows) {
    Map<Long, List<SpikeField>> copies =
        desk
            .list(
                SpikeFieldRow.class,
                "from SpikeFieldRow where spikeScheduleId in ?1 order by spikeScheduleId, place",
                rows.stream().map(SpikeRow::id).toList())
            .stream()
            .collect(
                groupingBy(
                    SpikeFieldRow::spikeScheduleId, mapping(SpikeFieldRow::field, toList())));
    return rows.stream().map(row -> row.with(copies.getOrDefault(row.id(), List.of()))).toList();
  }

  @Override
  public void add(Spike spike) {
    desk.revise(
        spike.collection(),
        () -> {
          desk.persist(SpikeRow.of(spike));
          addCopies(spike);
        });
  }

  @Override
  public void replace(Spike spike) {
    desk.revise(
        spike.collection(),
        () -> {
          desk.merge(SpikeRow.of(spike));
          desk.execute("delete from SpikeFieldRow where spikeScheduleId = ?1", spike.id().number());
          addCopies(spike);
        });
  }

  private void addCopies(Spike spike) {
    List<SpikeField> copies = spike.copies();
    IntStream.range(0, copies.size())
        .mapToObj(place -> SpikeFieldRow.of(spike.id(), place, copies.get(place)))
        .forEach(desk::persist);
  }

  @Override
  public void remove(SpikeId id) {
    desk.find(SpikeRow.class, id.number())
        .ifPresent(
            row ->
                desk.revise(
                    row.collection(),
                    () -> desk.execute("delete from SpikeRow where id = ?1", id.number())));
  }

  @Override
  public List<Spike> removeExpired(CollectionId collection, Instant now) {
    List<Spike> gone =
        whole(
            desk.list(
                SpikeRow.class,
                "from SpikeRow where collectionId = ?1 and endDatetime <= ?2"
                    + " order by endDatetime, id",
                collection.number(),
                now.toEpochMilli()));
    if (!gone.isEmpty()) {
      desk.revise(
          collection,
          () ->
              desk.execute(
                  "delete from SpikeRow where collectionId = ?1 and endDatetime <= ?2",
                  collection.number(),
                  now.toEpochMilli()));
    }
    return gone;
  }
}
