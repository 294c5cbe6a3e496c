package dev.spike.cli.imports;

import picocli.CommandLine.Parameters;

/** Which thing is meant, to be mixed into commands. */
final class ThingChoice {

  @Parameters(index = "0", paramLabel = "NAME", description = "Its name or its id.")
  private String nameOrId;

  String nameOrId() {
    return nameOrId;
  }
}
