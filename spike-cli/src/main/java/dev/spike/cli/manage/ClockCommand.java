package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The clock by which spikes begin, keys expire and schedules fall due. */
@Command(
    name = "clock",
    description = "Show what time it is for spikes, keys and schedules; Admins may move it.",
    footer = {
      "",
      "spike clock",
      "spike clock freeze",
      "spike clock advance 1d",
      "spike clock reset",
      "",
      "All that use one database share its clock. Sessions, and how jobs are handed",
      "out, go by real time in any case."
    })
public final class ClockCommand implements Runnable {

  @Mixin private final Work work;

  private ClockCommand(Bench bench) {
    work = new Work(bench);
  }

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new ClockCommand(bench))
        .addSubcommand(new FreezeClock(bench))
        .addSubcommand(new SetClock(bench))
        .addSubcommand(new AdvanceClock(bench))
        .addSubcommand(new ScaleClock(bench))
        .addSubcommand(new ResetClock(bench));
  }

  @Override
  public void run() {
    work.at(place -> ClockFace.show(ClockFace.of(place), work));
  }
}
