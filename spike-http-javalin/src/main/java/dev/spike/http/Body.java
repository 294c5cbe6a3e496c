package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The body of a request, which has to be JSON in UTF-8 and not too long. */
final class Body {

  static final int LARGEST = Ask.LARGEST_BODY;

  private static final int POURED_AT_ONCE = 1 << 16;
  private static final long MOST_POURED = 16L << 20;
  private static final long POURING_NANOS = Duration.ofSeconds(2).toNanos();

  private static final Pattern JSON =
      Pattern.compile(
          "application/(json|merge-patch\\+json)\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?",
          Pattern.CASE_INSENSITIVE);

  private final Context context;

  Body(Context context) {
    this.context = context;
  }

  ObjectNode json() {
    String type = Optional.ofNullable(context.header("Content-Type")).orElse("");
    if (!JSON.matcher(type.strip()).matches()) {
      throw new TurnedAway(415, "the body must be application/json in UTF-8");
    }
    if (context.header("Content-Encoding") != null) {
      throw new TurnedAway(415, "the body must not be compressed");
    }
    try (InputStream in = context.req().getInputStream()) {
      return Json.read(bytes(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(InputStream in) throws IOException {
    boolean announced = context.req().getContentLengthLong() > LARGEST;
    byte[] bytes = announced ? new byte[0] : in.readNBytes(LARGEST + 1);
    if (announced || bytes.length > LARGEST) {
      pour(in);
      throw new TurnedAway(
          413, Texts.sentence("the body must not have more than %d bytes", LARGEST));
    }
    return bytes;
  }

  /** Whoever is cut off while still sending never reads why; so some more is taken, and lost. */
  private static void pour(InputStream in) throws IOException {
    byte[] lost = new byte[POURED_AT_ONCE];
    long until = System.nanoTime() + POURING_NANOS;
    long rest = MOST_POURED;
    int read = 0;
    while (read >= 0 && rest > 0 && System.nanoTime() < until) {
      read = in.read(lost);
      rest -= read;
    }
  }
}
