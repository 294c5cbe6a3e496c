package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One run that is to come.
 *
 * @param zone whose clocks count for it
 * @param remark what there is to say about it where clocks are moved
 */
record Firing(Instant at, ZoneId zone, Optional<String> remark) {

  /** What the clocks of the zone show then. */
  ZonedDateTime local() {
    return at.atZone(zone);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("at", at.toString())
            .put("local", local().toOffsetDateTime().toString())
            .put("timezone", zone.getId());
    return json.put("remark", remark.orElse(null));
  }
}
