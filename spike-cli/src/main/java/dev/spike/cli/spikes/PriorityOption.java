package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which of two spikes that overlap is at work, to be mixed into commands. */
final class PriorityOption {

  @Option(
      names = "--priority",
      paramLabel = "N",
      description =
          "1 to 1000: it may overlap spikes of other priorities, and the highest is at work; 0:"
              + " it overlaps none.")
  private Optional<Integer> priority = Optional.empty();

  /** Says so in the terms of the contract, if it is given. */
  void write(ObjectNode wanted) {
    priority.ifPresent(rank -> wanted.put("priority", rank));
  }
}
