package dev.spike.imports.postgresql;

import dev.spike.application.imports.Notifier;
import dev.spike.domain.imports.CallbackUrl;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** Tells outcomes by HTTP, with patience but not for ever. */
public final class Webhook implements Notifier {

  private static final int TRIES = 3;
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final boolean allowPrivate;
  private final Waiting waiting;
  private final Duration toAnswer;
  private final SSLSocketFactory security;

  /** Waits some time before it is tried again. */
  @FunctionalInterface
  public interface Waiting {

    /** Waits on the machine's clock. */
    Waiting REAL = pause -> Thread.sleep(pause.toMillis());

    /** Lets so much time go by. */
    void pause(Duration time) throws InterruptedException;
  }

  /**
   * Tells addresses out in the world, and those of this machine and its network only if allowed.
   */
  public Webhook(boolean allowPrivate, Waiting waiting) {
    this(allowPrivate, waiting, TO_ANSWER, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  Webhook(boolean allowPrivate, Waiting waiting, Duration toAnswer, SSLSocketFactory security) {
    this.security = security;
    this.allowPrivate = allowPrivate;
    this.waiting = waiting;
    this.toAnswer = toAnswer;
  }

  @Override
  public Told tell(CallbackUrl callback, String json) {
    try {
      Told told = once(callback, json);
      for (int tries = 1; !told.success() && tries < TRIES; tries++) {
        waiting.pause(BETWEEN);
        told = once(callback, json);
      }
      return told.success()
          ? told
          : new Told(false, told.outcome() + " (%d tries)".formatted(TRIES));
    } catch (CallbackAddress.Unreachable e) {
      return new Told(false, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Told(false, "it was given up because the service ends");
    }
  }

  private Told once(CallbackUrl callback, String json) throws CallbackAddress.Unreachable {
    Post post = new Post(Letter.post(callback.uri(), json), toAnswer, security);
    try {
      int status = post.send(allowPrivate);
      return new Told(status / 100 == 2, "it was answered with %d".formatted(status));
    } catch (IOException e) {
      return new Told(false, "it was not answered: %s".formatted(reason(e)));
    }
  }

  private static String reason(IOException failure) {
    String said = String.valueOf(failure.getMessage());
    return failure.getClass().getSimpleName() + ": " + said.replaceAll("\\p{Cntrl}+", " ");
  }
}
