package com.example.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Looks at the router again and again, and remembers what it saw. */
@Component
class Watch {

  private final Router router;
  private final WatchSettings settings;
  private final Clock clock;
  private Status status = Status.UNKNOWN;
  private Optional<Instant> busySince = Optional.empty();

  Watch(Router router, WatchSettings settings, Clock clock) {
    this.router = router;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(cron = "${watch.cron}")
  synchronized void look() {
    try {
      see(router.read());
    } catch (RestClientException unreachable) {
      status = new Status(status.last(), status.isAlarm(), false);
    }
  }

  private void see(Reading reading) {
    boolean isBusy = reading.cpu() != null && reading.cpu() > settings.busyAbove();
    busySince = isBusy ? busySince.or(() -> Optional.of(clock.instant())) : Optional.empty();
    status = new Status(reading, busySince.filter(this::isLongAgo).isPresent(), true);
  }

  private boolean isLongAgo(Instant since) {
    return Duration.between(since, clock.instant()).compareTo(settings.busyFor()) >= 0;
  }

  synchronized Status status() {
    return status;
  }
}
