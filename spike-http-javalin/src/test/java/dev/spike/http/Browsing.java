package dev.spike.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a browser, the same to all of them. Where there is none they are skipped, unless it
 * is required by {@code -Dspike.browser=required} or by {@code CI=true}.
 */
final class Browsing implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver");
  private static final boolean IS_REQUIRED =
      "required".equals(System.getProperty("spike.browser")) || "true".equals(System.getenv("CI"));

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean isThere = program(PROGRAMS).isPresent() && program(DRIVERS).isPresent();
    return isThere || IS_REQUIRED
        ? ConditionEvaluationResult.enabled("there is a browser, or there has to be")
        : ConditionEvaluationResult.disabled(
            "there is no chromium with chromedriver on the PATH; on Debian: apt-get install"
                + " chromium chromium-driver");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    browser(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  private static Browser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Browsing.class))
        .getOrComputeIfAbsent(
            Browser.class, key -> new Browser(demand(PROGRAMS), demand(DRIVERS)), Browser.class);
  }

  private static Path demand(List<String> names) {
    return program(names)
        .orElseThrow(() -> new AssertionError("none of " + names + " is on the PATH"));
  }

  private static Optional<Path> program(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                Arrays.stream(System.getenv("PATH").split(":"))
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
