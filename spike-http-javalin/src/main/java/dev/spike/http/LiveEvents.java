package dev.spike.http;

import dev.spike.application.Clocks;
import dev.spike.application.clock.ClockReading;
import dev.spike.application.imports.ImportScene;
import dev.spike.application.imports.Overseer;
import dev.spike.application.schedule.Lookout;
import dev.spike.application.schedule.Scene;
import dev.spike.domain.access.Person;
import dev.spike.domain.clock.ClockSetting;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells those who listen what happens to all that they may see; nobody looks when nobody does. */
final class LiveEvents implements AutoCloseable {

  /** What is kept for those who read slowly; beyond it, they are told that they missed some. */
  private static final int MOST_BYTES = 256 * 1024;

  private final Lookout lookout;
  private final Overseer overseer;
  private final Clocks clocks;
  private final Audience<LiveListener> audience;
  private ClockSetting setting = ClockSetting.REAL;
  private Optional<Scene> scene = Optional.empty();
  private Optional<ImportScene> imports = Optional.empty();

  LiveEvents(Lookout lookout, Overseer overseer, Clocks clocks) {
    this.lookout = lookout;
    this.overseer = overseer;
    this.clocks = clocks;
    audience = new Audience<>();
  }

  /** Lets somebody listen. */
  void listen(Context context, Supplier<Person> visitor) {
    Person person = visitor.get();
    Instant now = clocks.real().instant();
    audience.admit(
        context, MOST_BYTES, line -> LiveListener.of(new Attendance(visitor, person, line, now)));
  }

  /** How many listen. */
  int listening() {
    return audience.size();
  }

  /** Looks at what has happened. */
  void look() {
    Instant now = clocks.real().instant();
    Set<LiveListener> present = Set.copyOf(audience.presentAt(now));
    if (present.isEmpty()) {
      scene = Optional.empty();
      imports = Optional.empty();
      return;
    }
    // Only what could be looked at as a whole is told; the next look begins where this one did.
    Scene seen = scene.map(lookout::look).orElseGet(lookout::look);
    Optional<ImportScene> seenImports =
        present.stream().anyMatch(LiveListener::hearsOfImports)
            ? Optional.of(imports.map(overseer::look).orElseGet(overseer::look))
            : Optional.empty();
    scene = Optional.of(seen);
    imports = seenImports;
    News news = new News(seen, imports, clocks.service().instant(), movedClock(now));
    present.forEach(listener -> listener.hear(news));
    if (seen.access()) {
      present.forEach(listener -> listener.attendance().doubt());
    }
  }

  /** The clock, if it was moved since the last look. */
  private Optional<ClockReading> movedClock(Instant now) {
    ClockSetting present = clocks.setting().get();
    boolean moved = !present.equals(setting);
    setting = present;
    return Optional.of(new ClockReading(present, now)).filter(any -> moved);
  }

  @Override
  public void close() {
    audience.close();
  }
}
