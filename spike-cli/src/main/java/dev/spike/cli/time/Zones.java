package dev.spike.cli.time;

import dev.spike.cli.console.Nearest;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Time zones by their names. */
public final class Zones {

  private Zones() {}

  /** The zone of a name or of an offset; if there is none, one that was perhaps meant is named. */
  public static ZoneId named(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      String advice =
          Nearest.advice(nearest(name), "zones are named like Europe/Berlin, UTC or +02:00");
      throw new Refusal(
          Refusal.Kind.INVALID, "there is no time zone " + Texts.shown(name) + "; " + advice);
    }
  }

  /** Places are known better than the continents before them. */
  private static Optional<String> nearest(String name) {
    Map<String, String> whole = new TreeMap<>();
    Map<String, String> places = new TreeMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .forEach(
            zone -> {
              String known = zone.toLowerCase(Locale.ROOT);
              whole.put(known, zone);
              places.putIfAbsent(known.substring(known.lastIndexOf('/') + 1), zone);
            });
    String typed = name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return Nearest.to(typed, whole.keySet())
        .map(whole::get)
        .or(() -> Nearest.to(typed, places.keySet()).map(places::get));
  }
}
