package com.example.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.junit.SettableClock;
import dev.spike.junit.server.SpikeServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.client.RestClient;

/** The whole application, which polls a router that does what the test says. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "watch.cron=-")
class WatchApplicationTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final SettableClock CLOCK = new SettableClock(NINE);
  private static final SpikeServer SPIKE =
      SpikeServer.builder()
          .collection("Router", "cpu: range 10..90", "requests: increment from 1000 by 25")
          .spike("Router", "hiccup", NINE.plus(MINUTE), MINUTE.dividedBy(2), "cpu: range 95..99")
          .recurring("Router", "siege", "cron \"30 9 * * *\" for 5m", "cpu: range 95..99")
          .spike("Router", "outage", NINE.plus(MINUTE.multipliedBy(50)), MINUTE)
          .faults("Router", "outage", "error 503")
          .clock(CLOCK)
          .seed(42)
          .start();

  /** The application goes by the same clock as the router. */
  @TestBean private Clock clock;

  @Autowired private Watch watch;
  @LocalServerPort private int port;

  static Clock clock() {
    return CLOCK;
  }

  @DynamicPropertySource
  static void watchTheSpikeServer(DynamicPropertyRegistry properties) {
    properties.add("watch.router", () -> SPIKE.data("Router"));
    properties.add("watch.key", SPIKE::key);
  }

  @AfterAll
  static void close() {
    SPIKE.close();
  }

  @BeforeEach
  void beginAtNine() {
    CLOCK.set(NINE);
    watch.look();
  }

  /** Looks every ten seconds, up to so long after nine o'clock. */
  private void lookUntil(Duration afterNine) {
    while (CLOCK.instant().isBefore(NINE.plus(afterNine))) {
      CLOCK.advance(Duration.ofSeconds(10));
      watch.look();
    }
  }

  @Test
  void tellsOthersTheLastReading() {
    Status told =
        RestClient.create("http://127.0.0.1:" + port)
            .get()
            .uri("/status")
            .retrieve()
            .body(Status.class);

    assertThat(told.isReachable()).isTrue();
    assertThat(told.isAlarm()).isFalse();
    assertThat(told.last().cpu()).isBetween(10L, 90L);
  }

  @Test
  void staysCalmDuringAHiccup() {
    while (CLOCK.instant().isBefore(NINE.plus(MINUTE.multipliedBy(3)))) {
      CLOCK.advance(Duration.ofSeconds(10));
      watch.look();
      assertThat(watch.status().isAlarm()).isFalse();
    }
  }

  @Test
  void raisesAnAlarmAfterAMinuteOfSiege() {
    lookUntil(Duration.ofMinutes(30));
    assertThat(watch.status().last().cpu()).isGreaterThan(90);
    assertThat(watch.status().isAlarm()).isFalse();

    lookUntil(Duration.ofMinutes(31));
    assertThat(watch.status().isAlarm()).isTrue();

    lookUntil(Duration.ofMinutes(35));
    assertThat(watch.status().isAlarm()).isFalse();
  }

  @Test
  void keepsTheLastReadingDuringAnOutage() {
    lookUntil(Duration.ofMinutes(50).minusSeconds(10));
    Reading before = watch.status().last();

    lookUntil(Duration.ofMinutes(50));
    assertThat(watch.status().isReachable()).isFalse();
    assertThat(watch.status().last()).isEqualTo(before);

    lookUntil(Duration.ofMinutes(51));
    assertThat(watch.status().isReachable()).isTrue();
  }
}
