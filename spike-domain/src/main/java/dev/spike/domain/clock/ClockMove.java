package dev.spike.domain.clock;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;

/** What somebody does to a clock. */
@FunctionalInterface
public interface ClockMove {

  /** Makes it stand still. */
  ClockMove FREEZE = ClockSetting::frozen;

  /** Makes it show real time. */
  ClockMove RESET = (before, real) -> ClockSetting.REAL;

  /** How it is set afterwards, if it is done at an instant of real time. */
  ClockSetting done(ClockSetting before, Instant real);

  /** Makes it show an instant, which may be one that it has shown already. */
  static ClockMove to(Instant instant) {
    return (before, real) -> before.set(real, instant);
  }

  /** Makes it leap ahead. */
  static ClockMove ahead(Duration by) {
    new Faults()
        .check(
            !by.isNegative() && !by.isZero(),
            "",
            "a clock is advanced by more than nothing; set it to go back")
        .refuseIfAny();
    return (before, real) -> before.advanced(real, by);
  }

  /** Makes it run at another tempo, which also ends that it stands still. */
  static ClockMove at(Tempo tempo) {
    if (tempo.isStill()) {
      throw new Refusal(Refusal.Kind.INVALID, "a clock that is to stand still is frozen");
    }
    return (before, real) -> before.scaled(real, tempo);
  }
}
