package dev.spike.junit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beside a logger; how it is without one, {@link AloneTest} sees. */
class HushTest {

  private static final String VERBOSITY = "slf4j.internal.verbosity";

  @AfterEach
  void forget() {
    System.clearProperty(VERBOSITY);
  }

  private static String within() {
    return Hush.around(() -> String.valueOf(System.getProperty(VERBOSITY)));
  }

  @Test
  void leavesALoggerAlone() {
    assertThat(within()).isEqualTo("null");
    assertThat(System.getProperty(VERBOSITY)).isNull();
  }

  @Test
  void leavesWhatSomebodyElseHasSaid() {
    System.setProperty(VERBOSITY, "DEBUG");

    assertThat(within()).isEqualTo("DEBUG");
    assertThat(System.getProperty(VERBOSITY)).isEqualTo("DEBUG");
  }

  @Test
  void leavesTheThreadItsLoader() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();

    assertThat(Hush.<ClassLoader>around(() -> Thread.currentThread().getContextClassLoader()))
        .isNotSameAs(before);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }
}
