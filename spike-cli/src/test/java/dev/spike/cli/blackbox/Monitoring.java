package dev.spike.cli.blackbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests run where there are the programs that monitor. Elsewhere they are skipped, unless the
 * programs are required by {@code -Dspike.monitoring=required} or by {@code CI=true}.
 */
final class Monitoring implements ExecutionCondition {

  private static final List<String> PROGRAMS =
      List.of("prometheus", "promtool", "prometheus-alertmanager");
  private static final boolean IS_REQUIRED =
      "required".equals(System.getProperty("spike.monitoring"))
          || "true".equals(System.getenv("CI"));

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean areThere = PROGRAMS.stream().allMatch(name -> found(name).isPresent());
    return areThere || IS_REQUIRED
        ? ConditionEvaluationResult.enabled("there is a monitoring, or there has to be")
        : ConditionEvaluationResult.disabled(
            "not all of "
                + PROGRAMS
                + " are on the PATH; on Debian: apt-get install prometheus"
                + " prometheus-alertmanager");
  }

  /** Where a program is, which has to be there. */
  static String program(String name) {
    return found(name)
        .orElseThrow(() -> new AssertionError(name + " is not on the PATH"))
        .toString();
  }

  private static Optional<Path> found(String name) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
