package dev.spike.cli.settings;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * How the truth about what was generated is kept.
 *
 * @param kept for how long it is told what spikes were that are no longer so
 * @param grafana where it is shown as well, if it is
 */
public record TruthSetup(Duration kept, Optional<GrafanaSetup> grafana) {

  /** How it is if nobody says otherwise. */
  public static final TruthSetup USUAL = new TruthSetup(Duration.ofDays(90), Optional.empty());

  private static final Duration LONGEST = Duration.ofDays(36_500);

  static TruthSetup of(Sources sources) {
    return new TruthSetup(
        sources.read(Setting.TRUTH_KEPT, TruthSetup::length).orElse(USUAL.kept()),
        GrafanaSetup.of(sources));
  }

  private static Duration length(String text) {
    Duration length = Duration.ZERO;
    try {
      length = Duration.parse(text);
    } catch (DateTimeException e) {
      // It is refused below, like one of no length.
    }
    boolean fits = length.compareTo(Duration.ZERO) > 0 && length.compareTo(LONGEST) <= 0;
    new Faults()
        .check(
            fits,
            "",
            "a length of time is written like P90D or PT12H, up to P36500D, not %s",
            Texts.shown(text))
        .refuseIfAny();
    return length;
  }
}
