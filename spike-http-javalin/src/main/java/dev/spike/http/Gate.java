package dev.spike.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests in from when it is opened until it is shut, knows how many are inside, and has it
 * noted how they fared.
 */
final class Gate extends Handler.Wrapper {

  private final Meters meters;
  private final Phaser inside = new Phaser(1);
  private volatile Optional<Problem> closed = Optional.of(notYet());

  Gate(Meters meters) {
    this.meters = meters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.write(response.getHeaders());
    Visit visit = new Visit(meters, request, response, callback);
    inside.register();
    Optional<Problem> refusal = closed;
    if (refusal.isPresent()) {
      inside.arriveAndDeregister();
      refusal.get().headers().forEach(response.getHeaders()::put);
      JettyErrors.write(response, visit, refusal.get());
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

  private static Problem notYet() {
    return Problem.of(503, "the service is starting", "Retry-After", "1");
  }

  private static Problem noMore() {
    return new Problem(
        503,
        "the service is stopping",
        List.of(),
        Map.of("Retry-After", "5", "Connection", "close"));
  }

  /** Lets in whoever comes from now on. */
  void open() {
    closed = Optional.empty();
  }

  /** Refuses whoever comes from now on, and waits for those inside, but not for ever. */
  void shut(Duration patience) throws InterruptedException {
    closed = Optional.of(noMore());
    int phase = inside.arrive();
    try {
      inside.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Who is still inside by now is cut off.
    }
  }
}
