package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "freeze",
    description = "Make the clock stand still.",
    footer = {"", "spike clock freeze"})
final class FreezeClock implements Runnable {

  @Mixin private final Work work;

  FreezeClock(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ClockFace.move(Json.object().put("freeze", true), work);
  }
}
