package dev.spike.http;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests in until it is shut, knows how many are inside, and has it noted how they fared.
 */
final class Gate extends Handler.Wrapper {

  private final Meters meters;
  private final Phaser inside = new Phaser(1);
  private volatile boolean shut;

  Gate(Meters meters) {
    this.meters = meters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.write(response.getHeaders());
    Visit visit = new Visit(meters, request, response, callback);
    inside.register();
    if (shut) {
      inside.arriveAndDeregister();
      response.getHeaders().put("Retry-After", "5");
      response.getHeaders().put("Connection", "close");
      JettyErrors.write(response, visit, Problem.of(503, "the service is stopping"));
      return true;
    }
    try {
      return super.handle(
          request, response, Callback.from(visit, () -> inside.arriveAndDeregister()));
    } catch (Exception | Error e) {
      inside.arriveAndDeregister();
      visit.completed();
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
