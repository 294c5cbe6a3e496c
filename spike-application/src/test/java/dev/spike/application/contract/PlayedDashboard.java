package dev.spike.application.contract;

import dev.spike.application.truth.Dashboard;
import dev.spike.domain.truth.Annotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A dashboard that writes down what it is told, in minutes from the start of the world. */
final class PlayedDashboard implements Dashboard {

  final List<String> told = new ArrayList<>();

  /** How often it still fails. */
  int failures;

  /** What happens while it is shown something. */
  Runnable meanwhile = () -> {};

  private long last;

  @Override
  public long show(Annotation annotation) throws NotShown {
    fail();
    last++;
    String end = annotation.end().map(instant -> ".." + minute(instant)).orElse("");
    told.add(
        last + ": " + String.join("/", annotation.tags()) + " " + minute(annotation.start()) + end);
    long number = last;
    meanwhile.run();
    return number;
  }

  @Override
  public void end(long number, Instant end) throws NotShown {
    fail();
    told.add(number + " .." + minute(end));
  }

  private void fail() throws NotShown {
    if (failures > 0) {
      failures--;
      throw new NotShown("not now");
    }
  }

  private static long minute(Instant instant) {
    return Duration.between(World.START, instant).toMinutes();
  }
}
