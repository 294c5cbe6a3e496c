package dev.spike.cli.manage;

import dev.spike.cli.time.Lengths;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "advance",
    description = "Make the clock leap ahead.",
    footer = {"", "spike clock advance 2h", "spike clock advance 30d"})
final class AdvanceClock implements Runnable {

  @Mixin private final Work work;

  @Parameters(
      paramLabel = "DURATION",
      converter = Lengths.Reader.class,
      description = "How far: 90s, 30m, 2h, 1d, 1h30m and so on.")
  private Duration by;

  AdvanceClock(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ClockFace.move(Json.object().put("advance", BigDecimal.valueOf(by.toMillis(), 3)), work);
  }
}
