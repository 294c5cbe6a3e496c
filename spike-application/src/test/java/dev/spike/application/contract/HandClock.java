package dev.spike.application.contract;

import dev.spike.application.imports.Alarm;
import java.time.Instant;

/** A clock of imports whose hands are moved by whoever tests it; it works in his thread. */
public interface HandClock {

  /** Rings it. */
  Alarm bell();

  /** When it will go off for a due run. */
  Instant set();

  /** Does all it was woken for by now. */
  void look();

  /** Looks for alarms that went off on a node that died of it. */
  void lookForDead();

  /** Lets the alarm for due runs go off on a node that dies of it. */
  void die();
}
