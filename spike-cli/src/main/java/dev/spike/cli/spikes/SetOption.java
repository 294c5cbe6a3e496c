package dev.spike.cli.spikes;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a spike shall change about fields, to be mixed into commands. */
final class SetOption {

  @Option(
      names = "--set",
      paramLabel = "FIELD='RULE'",
      description = "What a field yields under the spike; give one option for each.")
  private List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }
}
