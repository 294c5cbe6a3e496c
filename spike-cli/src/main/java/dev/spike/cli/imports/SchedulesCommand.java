package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with schedules. */
@Command(
    name = "schedules",
    description = "When projects are run by themselves.",
    footer = {
      "",
      "spike schedules create nightly --project orders --cron '30 2 * * *' \\",
      "  --zone Europe/Berlin",
      "spike schedules next nightly --count 5",
      "",
      "A cron expression has five fields: minute 0-59, hour 0-23, day of the month",
      "1-31, month 1-12 or JAN-DEC, day of the week 0-7 or SUN-SAT. Each is *, a",
      "number, a range 1-5, a step */15, or a list 1,15. @hourly, @daily, @weekly,",
      "@monthly and @yearly stand for what they say.",
      "",
      "A service runs what is due; a command does not. One run at a time: a run that",
      "is due while the one before it still works is missed, and counted as such."
    })
public final class SchedulesCommand {

  private SchedulesCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new SchedulesCommand())
        .addSubcommand(new ListSchedules(bench))
        .addSubcommand(new ShowSchedule(bench))
        .addSubcommand(new CreateSchedule(bench))
        .addSubcommand(new EditSchedule(bench))
        .addSubcommand(
            Described.turn(
                bench, true, "Let a schedule run from now on.", "spike schedules enable nightly"))
        .addSubcommand(
            Described.turn(
                bench,
                false,
                "Let a schedule run no more; a job that runs goes on.",
                "spike schedules disable nightly"))
        .addSubcommand(new RunSchedule(bench))
        .addSubcommand(new NextFirings(bench))
        .addSubcommand(new ScheduleHistory(bench))
        .addSubcommand(
            Described.delete(
                bench,
                Thing.SCHEDULE,
                "Do away with a schedule; a job that runs goes on, and its history stays.",
                "spike schedules delete nightly --yes"));
  }
}
