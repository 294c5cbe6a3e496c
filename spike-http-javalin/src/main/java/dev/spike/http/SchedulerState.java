package dev.spike.http;

import java.util.Locale;

/** How whatever runs imports is. */
public enum SchedulerState {
  /** It runs. */
  UP,
  /** It should run and does not. */
  DOWN,
  /** It need not run here. */
  OFF;

  /** As it is written in an answer. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
