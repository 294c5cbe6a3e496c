package dev.spike.cli.spikes;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with spikes. */
@Command(
    name = "spikes",
    description = "List, plan, change, stop, skip and delete spikes.",
    footer = {
      "",
      "A spike bends a collection for a while. Its fields are set in the notation:",
      "  spike spikes create Router peak --from now --for 30m --set cpu='range 95..99'",
      "",
      "A spike goes by its ID, or by its NAME while no other has it.",
      "",
      "Times are written as:",
      "  now, 'in 20m', +30m, '5m ago'          from the present",
      "  09:00, 'friday 08:00'                  the next one",
      "  'today 17:30', 'tomorrow 09:00'        of that day",
      "  '2026-12-01 09:00', 2026-12-01         by the clocks of --zone",
      "  2026-12-01T09:00:00Z                   wherever you are",
      "Lengths of time are written as 90s, 30m, 2h, 1d, 1w or 1h30m.",
      "",
      "How a spike recurs is written as one of:",
      "  'cron \"0 2 * * 1\" in Europe/Berlin for 30m'",
      "  'rrule FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=9 in Europe/Berlin for 2h'",
      "  'random 3 a day for 1m..10m in Europe/Berlin seed 42'",
      "and may go on with 'from INSTANT', with 'until INSTANT' or 'count N', and with",
      "'except' and dates or instants, in this order."
    })
public final class SpikesCommand {

  private SpikesCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new SpikesCommand())
        .addSubcommand(new ListSpikes(bench))
        .addSubcommand(new ShowSpike(bench))
        .addSubcommand(new CreateSpike(bench))
        .addSubcommand(new EditSpike(bench))
        .addSubcommand(new StopSpike(bench))
        .addSubcommand(new ExtendSpike(bench))
        .addSubcommand(new SkipOccurrence(bench))
        .addSubcommand(new DeleteSpike(bench));
  }
}
