package dev.spike.benchmarks.serving;

import java.io.PrintStream;

final class Growth implements Part.Trial {
  Growth(Bench bench) {}

  @Override
  public void run(PrintStream out) {}
}
