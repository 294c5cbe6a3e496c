package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reset",
    description = "Make the clock show real time.",
    footer = {"", "spike clock reset"})
final class ResetClock implements Runnable {

  @Mixin private final Work work;

  ResetClock(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ClockFace.move(Json.object().put("reset", true), work);
  }
}
