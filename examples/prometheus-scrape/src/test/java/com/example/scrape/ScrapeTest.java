package com.example.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spike.junit.server.SpikeServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Prometheus goes by real time, and so does the server that it scrapes. */
class ScrapeTest {

  private static final String BUSY = "cpu > 90";
  private static final String NOTHING = "\"result\":[]";

  @TempDir private Path directory;

  /** Scrapes the server every second, with its key. */
  private Path configuration(SpikeServer server) throws IOException {
    URI scraped = server.metrics("Router");
    return Files.writeString(
        directory.resolve("prometheus.yml"),
        """
        scrape_configs:
          - job_name: spike
            scrape_interval: 1s
            metrics_path: %s
            authorization:
              credentials: %s
            static_configs:
              - targets: ['%s']
        """
            .formatted(scraped.getPath(), server.key(), scraped.getAuthority()));
  }

  @Test
  void seesTheSpikeWhenItBegins() throws IOException, InterruptedException {
    Path program = Programs.demand("prometheus");
    try (SpikeServer server =
            SpikeServer.builder().collection("Router", "cpu: range 10..90").start();
        Prometheus prometheus =
            Prometheus.start(program, configuration(server), directory.resolve("data"))) {
      await().atMost(Duration.ofMinutes(1)).until(() -> !prometheus.query("cpu").contains(NOTHING));
      assertThat(prometheus.query(BUSY)).contains(NOTHING);

      server.spike("Router", "rush", Instant.now(), Duration.ofHours(1), "cpu: range 95..99");

      await().atMost(Duration.ofMinutes(1)).until(() -> !prometheus.query(BUSY).contains(NOTHING));
      assertThat(prometheus.query(BUSY)).contains("\"collection\":\"Router\"");
    }
  }
}
