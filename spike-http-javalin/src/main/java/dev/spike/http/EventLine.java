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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * The line to somebody who listens. Whoever tells something never waits until it was heard: what
 * could not be sent yet is kept while it is not too much, and left out as a whole when it is.
 */
final class EventLine implements WriteListener, AsyncListener {

  static final String TYPE = "text/event-stream";

  private final ServletOutputStream out;
  private final int most;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Deque<byte[]> kept = new ArrayDeque<>();
  private int bytes;
  private boolean written;
  private boolean last;
  private boolean over;

  private EventLine(ServletOutputStream out, int most) {
    this.out = out;
    this.most = most;
  }

  /**
   * Opens a line to whoever called, which stays open when the call has been handled.
   *
   * @param most how many bytes that could not be sent yet are kept; with none, only what was told
   *     last is
   */
  static EventLine to(Context context, int most) {
    HttpServletResponse response = context.res();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    // Some proxies keep what they pass on until they have a lot of it.
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext call = context.req().startAsync();
    call.setTimeout(0);
    EventLine line = new EventLine(out(response), most);
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

  /** Tells something, in place of all that was kept if together that is too much. */
  void tell(byte[] event) {
    tell(event, event);
  }

  /**
   * Tells something or, if that is too much with all that was kept, another thing instead of all.
   */
  synchronized void tell(byte[] event, byte[] instead) {
    if (last || over) {
      return;
    }
    boolean fits = kept.isEmpty() || bytes + event.length <= most;
    if (!fits) {
      kept.clear();
      bytes = 0;
    }
    keep(fits ? event : instead);
    send();
  }

  private void keep(byte[] event) {
    kept.add(event);
    bytes += event.length;
  }

  /** Tells one more thing and then hangs up. */
  synchronized void tellLast(byte[] event) {
    tell(event);
    last = true;
    send();
  }

  /** Says that somebody is still there, unless there is something to be told anyway. */
  synchronized void breathe(byte[] sign) {
    if (kept.isEmpty()) {
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
      kept.clear();
      end.complete(null);
    }
  }

  private void send() {
    try {
      while (!over && out.isReady()) {
        if (!kept.isEmpty()) {
          byte[] event = kept.remove();
          bytes -= event.length;
          out.write(event);
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
