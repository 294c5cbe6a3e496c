package dev.spike.cli.files;

import java.util.List;

/** What is wrong with files, all of it. */
final class Faulty extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<FileFault> faults;

  Faulty(List<FileFault> faults) {
    super(faults.toString(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  List<FileFault> faults() {
    return faults;
  }
}
