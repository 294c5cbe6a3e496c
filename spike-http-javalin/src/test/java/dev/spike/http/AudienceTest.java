package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.javalin.http.Context;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private final Audience<LiveListener> audience = new Audience<>();

  /** A call that has ended before anybody could answer it. */
  private static Context gone() {
    return (Context)
        Proxy.newProxyInstance(
            AudienceTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, values) -> {
              throw new IllegalStateException("the call has ended");
            });
  }

  @Test
  void keepsNoSeatForThoseToWhomThereIsNoLine() {
    for (int i = 0; i < 2 * Audience.MOST; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> audience.admit(gone(), 0, line -> LiveListener.of(null)));
    }

    assertThat(audience.size()).isZero();
  }
}
