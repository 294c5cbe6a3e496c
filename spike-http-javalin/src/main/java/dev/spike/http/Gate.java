package dev.spike.http;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets requests in until it is shut, and knows how many are inside. */
final class Gate extends Handler.Wrapper {

  private final Phaser inside = new Phaser(1);
  private volatile boolean shut;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.write(response.getHeaders()::put);
    inside.register();
    if (shut) {
      inside.arriveAndDeregister();
      response.getHeaders().put("Retry-After", "5");
      response.getHeaders().put("Connection", "close");
      JettyErrors.write(response, callback, Problem.of(503, "the service is stopping"));
      return true;
    }
    try {
      return super.handle(
          request, response, Callback.from(callback, () -> inside.arriveAndDeregister()));
    } catch (Exception | Error e) {
      inside.arriveAndDeregister();
      throw e;
    }
  }

  /** Refuses whoever comes from now on, and waits for those inside, but not for ever. */
  void shut(Duration patience) throws InterruptedException {
    shut = true;
    int phase = inside.arrive();
    try {
      inside.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Who is still inside by now is cut off.
    }
  }
}
