package dev.spike.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Verdicts;
import dev.spike.domain.UserId;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verdicts in a database. */
record JpaVerdicts(Desk desk) implements Verdicts {

  @Override
  public Optional<Verdict> byId(VerdictId id) {
    return desk.find(VerdictRow.class, id.number()).map(row -> whole(List.of(row)).get(0));
  }

  @Override
  public Page<Verdict> page(Optional<UserId> owner, PageRequest request) {
    Page<VerdictRow> rows =
        new Where()
            .and("userId = %s", owner.map(UserId::number))
            .by("id desc")
            .page(desk, VerdictRow.class, request);
    return new Page<>(whole(rows.items()), rows.total());
  }

  private List<Verdict> whole(List<VerdictRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Finding>> findings =
        desk
            .list(
                FindingRow.class,
                "from FindingRow where id.verdictId in ?1 order by id.verdictId, id.place",
                rows.stream().map(VerdictRow::id).toList())
            .stream()
            .collect(groupingBy(FindingRow::verdict, mapping(FindingRow::finding, toList())));
    return rows.stream().map(row -> row.with(findings.get(row.id()))).toList();
  }

  @Override
  public void add(Verdict verdict) {
    long id = verdict.id().number();
    List<Finding> findings = verdict.judgement().findings();
    desk.change(
        () -> {
          desk.persist(VerdictRow.of(verdict));
          for (int place = 0; place < findings.size(); place++) {
            desk.persist(FindingRow.of(new FindingPlace(id, place), findings.get(place)));
          }
        });
  }

  @Override
  public void keepNewest(UserId owner, int most) {
    Optional<VerdictRow> firstGone =
        desk
            .part(
                VerdictRow.class,
                1,
                most,
                "from VerdictRow where userId = ?1 order by id desc",
                owner.number())
            .stream()
            .findFirst();
    firstGone.ifPresent(
        row ->
            desk.change(
                () ->
                    desk.execute(
                        "delete from VerdictRow where userId = ?1 and id <= ?2",
                        owner.number(),
                        row.id())));
  }
}
