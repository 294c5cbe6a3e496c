package dev.spike.junit;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.server.SpikeServer;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands feeds, clocks and servers to tests, and says of those that fail how to replay them. {@link
 * SpikeTest} brings it along; beside other extensions it can be named as they are.
 *
 * <pre>{@code
 * @ExtendWith(SpikeExtension.class)
 * class AlarmTest {
 *
 *   @Test
 *   void staysQuiet(@Field("cpu: range 10..90") Feed feed) {}
 * }
 * }</pre>
 *
 * <p>What a test asks for is its own, and is the same in its {@code @BeforeEach} methods; what a
 * {@code @BeforeAll} method asks for is shared by the tests of the class. A {@link SpikeServer} is
 * closed after the test, or after the class; it goes by the clock and the seed of the test, and has
 * one collection of the fields and spikes around it, or none where there are no fields; files of
 * collections are for feeds.
 */
public final class SpikeExtension
    implements ParameterResolver, InvocationInterceptor, AfterEachCallback, AfterAllCallback {

  /**
   * An extension as JUnit makes it; it keeps nothing itself.
   *
   * <pre>{@code
   * @RegisterExtension static final SpikeExtension SPIKE = new SpikeExtension();
   * }</pre>
   */
  public SpikeExtension() {
    // What it keeps is kept in the stores of JUnit.
  }

  /** Whether there is something of that type to hand out. */
  static boolean hands(Class<?> type) {
    return type == Feed.class || type == SettableClock.class || type == SpikeServer.class;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return hands(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getDeclaringExecutable() instanceof Constructor) {
      throw new ParameterResolutionException(
          "Spike hands nothing to constructors, which know nothing of the test that they are for;"
              + " ask for it in the test, or in a method with @BeforeEach");
    }
    Stage stage = Stage.of(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == SpikeServer.class) {
      return stage.server(parameter);
    }
    return type == Feed.class ? stage.feed(parameter) : stage.clock();
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      Stage.of(context).explain(failure);
      throw failure;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end(context);
  }

  private static void end(ExtensionContext context) {
    Stage stage = Stage.of(context);
    stage.explainFailure();
    stage.closeServers();
  }
}
