package dev.spike.persistence.jpa;

import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Outcome;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What became of one thing that was expected of an alert. */
@Entity
@Table(name = "verdict_findings")
class FindingRow {

  @EmbeddedId private FindingPlace id;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String spike;
  private String alert;
  private String labels;
  private Long delay;
  private int firings;
  private String reason;

  static FindingRow of(FindingPlace id, Finding finding) {
    FindingRow row = new FindingRow();
    row.id = id;
    row.outcome = finding.outcome();
    row.spike = finding.spike().map(SpikeName::text).orElse(null);
    row.alert = finding.alert().name();
    row.labels = Storable.text(Listed.text(finding.alert().labels(), Function.identity()));
    row.delay = finding.delay().map(Duration::toMillis).orElse(null);
    row.firings = finding.firings();
    row.reason = finding.reason();
    return row;
  }

  long verdict() {
    return id.verdictId();
  }

  Finding finding() {
    return new Finding(
        outcome,
        Optional.ofNullable(spike).map(SpikeName::new),
        new Alert(alert, Listed.read(labels, Function.identity())),
        Optional.ofNullable(delay).map(Duration::ofMillis),
        firings,
        reason);
  }
}
