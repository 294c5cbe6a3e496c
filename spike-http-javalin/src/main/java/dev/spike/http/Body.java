package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The body of a request, which has to be JSON in UTF-8 and not too long. */
final class Body {

  static final int LARGEST = 1 << 20;

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
    if (context.req().getContentLengthLong() > LARGEST) {
      throw tooLarge();
    }
    return Json.read(bytes());
  }

  private byte[] bytes() {
    try {
      byte[] bytes = context.req().getInputStream().readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TurnedAway tooLarge() {
    return new TurnedAway(
        413, Texts.sentence("the body must not have more than %d bytes", LARGEST));
  }
}
