package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import java.math.BigDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "scale",
    description = "Make the clock run faster than real time, or slower.",
    footer = {
      "",
      "spike clock scale 60",
      "spike clock scale 1",
      "",
      "With 1 it runs as usual from where it is; frozen, it runs again."
    })
final class ScaleClock implements Runnable {

  @Mixin private final Work work;

  @Parameters(
      paramLabel = "FACTOR",
      description = "How many times as fast as real time: 0.001 to 100000.")
  private BigDecimal factor;

  ScaleClock(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ClockFace.move(Json.object().put("scale", factor), work);
  }
}
