package dev.spike.benchmarks.serving;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** What must not cost more as a database fills. */
enum Deed {
  CREATE_SPIKE("create a spike", 10, 201),
  LIST_SPIKES("list the first page of spikes", 10, 200),
  LIST_COLLECTIONS("list the first page of collections", 10, 200),
  POLL("poll without counters", 100, 200),
  POLL_COUNTERS("poll with counters", 50, 200);

  private final String title;
  private final int repetitions;
  private final int status;

  Deed(String title, int repetitions, int status) {
    this.title = title;
    this.repetitions = repetitions;
    this.status = status;
  }

  String title() {
    return title;
  }

  /** Does it several times, one after another. */
  Harvest repeat(Driver driver, Place place) {
    return driver.drive(requests(place), status, repetitions);
  }

  private Supplier<byte[]> requests(Place place) {
    return switch (this) {
      case CREATE_SPIKE -> () -> creation(place);
      case LIST_SPIKES -> () -> RawRequest.get("/api/admin/spike-schedules", place.pass());
      case LIST_COLLECTIONS -> () -> RawRequest.get("/api/admin/collections", place.pass());
      case POLL -> () -> SpikeServer.rawPoll(Place.PLAIN, place.key());
      case POLL_COUNTERS -> () -> SpikeServer.rawPoll(Place.COUNTING, place.key());
    };
  }

  /** Each is behind all others, in one collection after another. */
  private static byte[] creation(Place place) {
    int number = place.nextSpike();
    Instant start =
        Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .plus(Duration.ofDays(100))
            .plus(Duration.ofMinutes(10L * number));
    String json =
        """
        {"collection_id": %s, "name": "More %d", "start_datetime": "%s", "end_datetime": "%s",
         "spike_fields": []}"""
            .formatted(place.collection(number), number, start, start.plusSeconds(60));
    return RawRequest.post("/api/admin/spike-schedules", place.pass(), json);
  }
}
