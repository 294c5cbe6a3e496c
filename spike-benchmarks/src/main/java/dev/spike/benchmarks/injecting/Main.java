package dev.spike.benchmarks.injecting;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.OperatingSystemMXBean;
import dev.spike.junit.server.SpikeServer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs a thousand tests of each kind in turn, and tells what one of them costs; starts servers one
 * after the other, and tells how long each took.
 */
public final class Main {

  static final int TESTS = 1000;

  private static final int ROUNDS = 10;

  /** All tests run in one thread, which is not to be charged for what others do. */
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
    startServers();
  }

  private static void startServers() {
    System.out.printf("%nA server with a collection and a spike; milliseconds%n%n");
    System.out.println("| round | until it listens | processor time, with its end |");
    System.out.println("|---:|---:|---:|");
    for (int round = 1; round <= ROUNDS; round++) {
      long begun = System.nanoTime();
      long used = PROCESS.getProcessCpuTime();
      SpikeServer server = server();
      double took = (System.nanoTime() - begun) / NANOS_PER_MILLI;
      server.close();
      double cost = (PROCESS.getProcessCpuTime() - used) / NANOS_PER_MILLI;
      System.out.printf("| %d | %.0f | %.0f |%n", round, took, cost);
    }
  }

  private static SpikeServer server() {
    return SpikeServer.builder()
        .collection("Router", "cpu: range 10..90")
        .spike("Router", "peak", Instant.now(), Duration.ofSeconds(30), "cpu: range 95..99")
        .start();
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
