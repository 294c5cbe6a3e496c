package dev.spike.http;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The line to somebody who listens. Whoever tells something never waits until it was heard: what
 * could not be sent by the time that there is something newer is left out.
 */
final class EventLine implements WriteListener, AsyncListener {

  static final String TYPE = "text/event-stream";

  private final ServletOutputStream out;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private Optional<byte[]> next = Optional.empty();
  private boolean written;
  private boolean last;
  private boolean over;

  private EventLine(ServletOutputStream out) {
    this.out = out;
  }

  /** Opens a line to whoever called, which stays open when the call has been handled. */
  static EventLine to(Context context) {
    HttpServletResponse response = context.res();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    // Some proxies keep what they pass on until they have a lot of it.
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext call = context.req().startAsync();
    call.setTimeout(0);
    EventLine line = new EventLine(out(response));
    call.addListener(line);
    line.out.setWriteListener(line);
    context.future(() -> line.end);
    return line;
  }

  private static ServletOutputStream out(HttpServletResponse response) {
    try {
      return response.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells something. */
  synchronized void tell(byte[] event) {
    if (!last) {
      next = Optional.of(event);
      send();
    }
  }

  /** Tells one more thing and then hangs up. */
  synchronized void tellLast(byte[] event) {
    tell(event);
    last = true;
    send();
  }

  /** Says that somebody is still there, unless there is something to be told anyway. */
  synchronized void breathe(byte[] sign) {
    if (next.isEmpty()) {
      tell(sign);
    }
  }

  synchronized boolean isOver() {
    return over;
  }

  /** Hangs up. */
  synchronized void hangUp() {
    if (!over) {
      over = true;
      next = Optional.empty();
      end.complete(null);
    }
  }

  private void send() {
    try {
      while (!over && out.isReady()) {
        if (next.isPresent()) {
          out.write(next.get());
          next = Optional.empty();
          written = true;
        } else if (written) {
          written = false;
          out.flush();
        } else if (last) {
          hangUp();
        } else {
          return;
        }
      }
    } catch (IOException | IllegalStateException gone) {
      hangUp();
    }
  }

  @Override
  public synchronized void onWritePossible() {
    send();
  }

  @Override
  public void onError(Throwable gone) {
    hangUp();
  }

  @Override
  public void onError(AsyncEvent gone) {
    hangUp();
  }

  @Override
  public void onTimeout(AsyncEvent tooLong) {
    hangUp();
  }

  @Override
  public void onComplete(AsyncEvent done) {
    hangUp();
  }

  @Override
  public void onStartAsync(AsyncEvent again) {
    // A call is handled once.
  }
}
