package dev.spike.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command's own complaint about its arguments, which already says what to do instead. */
final class WrongUsage extends ParameterException {

  private static final long serialVersionUID = 1;

  WrongUsage(CommandLine command, String complaint) {
    super(command, complaint);
  }
}
