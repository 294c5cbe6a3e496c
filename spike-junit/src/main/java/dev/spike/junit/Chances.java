package dev.spike.junit;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/**
 * By which luck a test draws. It is the test's own; only what is drawn for all invocations of a
 * parameterized test together has one luck for all of them.
 */
final class Chances {

  private static final String OWN = "luck of ";
  private static final String NOTED = "drawn by ";

  private final ExtensionContext context;
  private final Store store;

  Chances(ExtensionContext context, Store store) {
    this.context = context;
    this.store = store;
  }

  /** The luck of this test, or of all of its invocations if it was asked for before them. */
  Luck luck() {
    String key =
        around()
            .map(one -> OWN + one.getUniqueId())
            .filter(id -> store.get(id) != null)
            .findFirst()
            .orElse(OWN + context.getUniqueId());
    return store.getOrComputeIfAbsent(key, none -> Luck.of(context), Luck.class);
  }

  /** Something was drawn here by that luck. */
  void note(Luck luck) {
    store.put(NOTED + context.getUniqueId(), luck);
  }

  /** This context, and those around it that are about the same test, or of which it is a part. */
  private Stream<ExtensionContext> around() {
    return Stream.iterate(
            Optional.of(context),
            Optional::isPresent,
            one -> one.flatMap(ExtensionContext::getParent))
        .flatMap(Optional::stream)
        .filter(one -> one == context || one.getTestMethod().isPresent());
  }

  /** Says how to draw the same again after a failure that what was drawn may have to do with. */
  void explain(Throwable failure) {
    boolean isOfATest =
        !(failure instanceof TestAbortedException)
            && !(failure instanceof ParameterResolutionException);
    around()
        .flatMap(one -> Optional.ofNullable(noted(one)).stream())
        .findFirst()
        .filter(luck -> isOfATest)
        .flatMap(luck -> luck.replay().map(line -> said(line, luck)))
        .ifPresent(System.err::println);
  }

  private Luck noted(ExtensionContext one) {
    return store.get(NOTED + one.getUniqueId(), Luck.class);
  }

  private String said(String line, Luck luck) {
    context.publishReportEntry("spike.seed", Long.toString(luck.seed()));
    return "Spike: to draw again what " + name() + " drew, " + line;
  }

  /** The test by its class and method, and by what it is called besides. */
  private String name() {
    String method =
        around()
            .flatMap(one -> one.getTestMethod().stream())
            .findFirst()
            .map(found -> "." + full(found.getName()))
            .orElse("");
    return className() + method;
  }

  private String full(String method) {
    String shown = context.getDisplayName();
    return shown.startsWith(method) ? shown : method + " " + shown;
  }

  /** With the classes around it, without its package. */
  private String className() {
    return around()
        .flatMap(one -> one.getTestClass().stream())
        .findFirst()
        .map(type -> type.getName().replaceFirst(".*\\.", "").replace('$', '.'))
        .orElse("a test");
  }
}
