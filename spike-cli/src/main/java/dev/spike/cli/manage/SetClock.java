package dev.spike.cli.manage;

import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "set",
    description = "Make the clock show another time, also one that is past.",
    footer = {
      "",
      "spike clock set 2026-12-01T09:00:00Z",
      "spike clock set 'tomorrow 09:00' --zone UTC",
      "",
      "'spike help spikes' tells how times are written."
    })
final class SetClock implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "TIME", description = "What it shall show.")
  private String time;

  @Mixin private ZoneOption zone;

  SetClock(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          Instant instant = zone.reader(work.now(place)).read(time).toldTo(work.console());
          ClockFace.show(
              ClockFace.moved(place, Json.object().put("set", instant.toString())), work);
        });
  }
}
