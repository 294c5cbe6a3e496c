package dev.spike.benchmarks.injecting;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a thousand tests of each kind in turn, and tells what one of them costs. */
public final class Main {

  static final int TESTS = 1000;

  private static final int ROUNDS = 10;

  /** All tests run in one thread, which is not to be charged for what others do. */
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private static final double NANOS_PER_MILLI = 1_000_000;

  private Main() {}

  /** Takes nothing. */
  public static void main(String[] arguments) {
    Launcher launcher = LauncherFactory.create();
    List<Double> bare = new ArrayList<>();
    List<Double> injected = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      bare.add(millisPerTest(launcher, Bare.class));
      injected.add(millisPerTest(launcher, Injected.class));
    }
    System.out.printf(
        "%d tests, round by round; milliseconds of processor time for each test%n%n", TESTS);
    System.out.println("| round | bare | handed a feed and a clock | added |");
    System.out.println("|---:|---:|---:|---:|");
    for (int round = 0; round < ROUNDS; round++) {
      double before = bare.get(round);
      double after = injected.get(round);
      System.out.printf("| %d | %.3f | %.3f | %.3f |%n", round + 1, before, after, after - before);
    }
  }

  private static double millisPerTest(Launcher launcher, Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    long begun = PROCESSOR.getCurrentThreadCpuTime();
    launcher.execute(request, summary);
    long took = PROCESSOR.getCurrentThreadCpuTime() - begun;
    if (summary.getSummary().getTestsSucceededCount() != TESTS) {
      throw new IllegalStateException(
          "not all tests passed: " + summary.getSummary().getFailures());
    }
    return took / NANOS_PER_MILLI / TESTS;
  }
}
