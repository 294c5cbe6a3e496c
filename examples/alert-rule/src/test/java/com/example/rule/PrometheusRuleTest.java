package com.example.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.junit.Field;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the rule file of Prometheus to what the same rule in Java says, draw by draw. */
@SpikeTest(start = "2026-03-01T09:00:00Z", every = "15s")
@Field("cpu: range 10..90")
@Spike(name = "hiccup", from = "5m", lasts = "4m", set = "cpu: range 95..99")
@Spike(
    name = "siege",
    from = "10m",
    lasts = "10m",
    set = "cpu: range 95..99",
    faults = "missing cpu at 20%")
class PrometheusRuleTest {

  private static final Path RULES = Path.of("src/main/prometheus/alerts.yml").toAbsolutePath();

  @TempDir private Path directory;

  @Test
  void firesWhenTheRuleInJavaDoes(Feed feed) throws IOException, InterruptedException {
    Path promtool = Programs.demand("promtool");
    ThresholdRule rule = new ThresholdRule(90, Duration.ofMinutes(5));
    RuleTest test = new RuleTest(feed.every());
    feed.stream().limit(120).forEach(row -> test.add(written(row), fires(rule, row)));
    Path file = Files.writeString(directory.resolve("alerts-test.yml"), test.of(RULES.toString()));

    Process process =
        new ProcessBuilder(promtool.toString(), "test", "rules", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("SUCCESS");
  }

  /** A scrape that brought nothing is an underscore. */
  private static String written(Row row) {
    return row.has("cpu") ? row.getText("cpu") : "_";
  }

  private static boolean fires(ThresholdRule rule, Row row) {
    return row.has("cpu") ? rule.see(row.at(), row.getDouble("cpu")) : rule.fires(row.at());
  }
}
