package dev.spike.cli.console;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command's own complaint about its arguments, which already says what to do instead. */
public final class WrongUsage extends ParameterException {

  private static final long serialVersionUID = 1;

  /** Complains about the arguments of a command. */
  public WrongUsage(CommandLine command, String complaint) {
    super(command, complaint);
  }
}
