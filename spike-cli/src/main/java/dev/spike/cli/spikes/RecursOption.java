package dev.spike.cli.spikes;

import dev.spike.cli.console.WrongUsage;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.schedule.SeriesTerms;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a spike recurs, to be mixed into commands. */
final class RecursOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--recurs",
      paramLabel = "'WHEN'",
      description =
          "How it comes again and again, in place of one window: 'cron \"0 2 * * 1\" in"
              + " Europe/Berlin for 30m' and so on.")
  private Optional<String> recurs = Optional.empty();

  boolean isGiven() {
    return recurs.isPresent();
  }

  /** What is wanted, if anything is. */
  Optional<SeriesTerms> terms() {
    return recurs.map(this::read);
  }

  private SeriesTerms read(String text) {
    try {
      return SeriesTerms.parse(text);
    } catch (Refusal refusal) {
      throw new WrongUsage(
          spec.commandLine(),
          "in --recurs "
              + Texts.shown(text)
              + ", "
              + refusal.getMessage()
              + "; 'spike help spikes' lists the notation");
    }
  }
}
