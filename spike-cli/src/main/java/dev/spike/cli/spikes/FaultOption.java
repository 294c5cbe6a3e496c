package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What goes wrong under a spike, to be mixed into commands. */
final class FaultOption {

  private static final String NONE = "none";

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      description =
          "What goes wrong under the spike, such as 'missing cpu at 10%%' or 'error 503 at"
              + " 30%%'; give one option for each, or none.")
  private List<String> lines = new ArrayList<>();

  /** Says so in the terms of the contract, if it is given. */
  void write(ObjectNode wanted) {
    if (!lines.isEmpty()) {
      ArrayNode faults = wanted.putArray("faults");
      lines.stream().filter(line -> !line.equals(NONE)).forEach(faults::add);
    }
  }
}
