package dev.spike.http;

import dev.spike.application.storage.Unavailable;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/** The way back to whoever polled. */
record WayBack(Meters meters, Response response, Callback callback) {

  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept");

  /** Tells what came of a poll; whoever tells it has others to tell, and does not wait. */
  void tell(Polls.Answer answer, Throwable failure) {
    Invocable.invokeNonBlocking(() -> send(answer, failure));
  }

  /** Runs where nobody would hear of an exception, and the client would wait for ever. */
  private void send(Polls.Answer answer, Throwable failure) {
    try {
      if (failure == null && answer.damage().isOfPoll()) {
        endure(answer, new Ordeal(answer.damage()));
      } else if (failure == null) {
        write(answer, answer.body());
      } else {
        refuse(failure);
      }
    } catch (RuntimeException e) {
      callback.failed(e);
    }
  }

  void refuse(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Unavailable) {
      meters.refused();
    }
    Problems.of(cause).ifPresentOrElse(this::refuse, () -> callback.failed(cause));
  }

  private void refuse(Problem problem) {
    problem.headers().forEach(response.getHeaders()::put);
    JettyErrors.write(response, callback, problem);
  }

  /** Nothing waits but the client. */
  private void endure(Polls.Answer answer, Ordeal ordeal) {
    if (ordeal.stillness().isZero()) {
      suffer(answer, ordeal);
      return;
    }
    response.getRequest().addIdleTimeoutListener(tooLong -> false);
    CompletableFuture.delayedExecutor(ordeal.stillness().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> Invocable.invokeNonBlocking(() -> sufferAtLast(answer, ordeal)));
  }

  /** The timer hears of no exception either. */
  private void sufferAtLast(Polls.Answer answer, Ordeal ordeal) {
    try {
      suffer(answer, ordeal);
    } catch (RuntimeException e) {
      callback.failed(e);
    }
  }

  private void suffer(Polls.Answer answer, Ordeal ordeal) {
    if (ordeal.isSilent()) {
      Ordeal.breakOff(response.getRequest());
      callback.failed(new EofException("a timeout that a spike asks for"));
      return;
    }
    headed(answer);
    ordeal.problem().ifPresentOrElse(this::refuse, () -> write(answer, ordeal.left(answer.body())));
  }

  private void headed(Polls.Answer answer) {
    answer
        .spike()
        .ifPresent(spike -> response.getHeaders().put(DataRoutes.SPIKE, spike.toString()));
  }

  private void write(Polls.Answer answer, byte[] body) {
    headed(answer);
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "application/json");
    headers.put(VARY);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
