package dev.spike.http;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers plain polls before they take the way through the routes, which costs more than the draw.
 * Whatever is out of the ordinary about a request leaves it to the route, which knows every case.
 */
final class FastLane extends Handler.Wrapper {

  private static final String PREFIX = "/api/data/";

  private final Polls polls;
  private final Meters meters;
  private final RouteMeter route;

  FastLane(Polls polls, Meters meters) {
    this.polls = polls;
    this.meters = meters;
    route = meters.of("GET", DataRoutes.PATH);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<Polls.Question> question = question(request);
    if (question.isEmpty()) {
      return super.handle(request, response, callback);
    }
    Visit.leadsTo(route, request);
    try {
      polls
          .promise(question.get())
          .whenComplete((answer, failure) -> tell(answer, failure, response, callback));
    } catch (TurnedAway | Refusal | Unavailable refusal) {
      refuse(refusal, response, callback);
    }
    return true;
  }

  /** Runs where nobody would hear of an exception, and the client would wait for ever. */
  private void tell(Polls.Answer answer, Throwable failure, Response response, Callback callback) {
    try {
      if (failure == null) {
        write(answer, response, callback);
      } else {
        refuse(failure, response, callback);
      }
    } catch (RuntimeException e) {
      callback.failed(e);
    }
  }

  private void refuse(Throwable failure, Response response, Callback callback) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Unavailable) {
      meters.refused();
    }
    Problems.of(cause)
        .ifPresentOrElse(
            problem -> refuse(problem, response, callback), () -> callback.failed(cause));
  }

  static boolean isData(Request request) {
    return request.getHttpURI().getPath().startsWith(PREFIX);
  }

  /** What is asked, if it is a poll in every respect as polls usually are. */
  private static Optional<Polls.Question> question(Request request) {
    String path = request.getHttpURI().getPath();
    if (!isData(request) || !"GET".equals(request.getMethod()) || !isPlain(request)) {
      return Optional.empty();
    }
    int slash = path.indexOf('/', PREFIX.length());
    if (slash <= PREFIX.length() || slash == path.length() - 1 || !isPlain(path)) {
      return Optional.empty();
    }
    String name = decoded(path.substring(PREFIX.length(), slash));
    String type = decoded(path.substring(slash + 1));
    return Optional.of(new Polls.Question(key(request.getHeaders()), name, type));
  }

  private static boolean isPlain(Request request) {
    HttpFields headers = request.getHeaders();
    String accepted = headers.get(HttpHeader.ACCEPT);
    return !headers.contains(HttpHeader.CONTENT_LENGTH)
        && !headers.contains(HttpHeader.TRANSFER_ENCODING)
        && (accepted == null
            || accepted.equals("*/*")
            || Acceptance.includesJson(Optional.of(accepted)));
  }

  private static Optional<String> key(HttpFields headers) {
    return Optional.ofNullable(headers.get(DataRoutes.KEY))
        .or(() -> Door.bearer(Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION))));
  }

  /** Letters, digits, spaces and what is outside ASCII, in two segments; nothing with a meaning. */
  private static boolean isPlain(String path) {
    int slashes = 0;
    for (int i = PREFIX.length(); i < path.length(); i++) {
      char sign = path.charAt(i);
      if (sign == '/') {
        slashes++;
      } else if (sign == '%') {
        if (!path.startsWith("%20", i) && !isBeyondAscii(path, i)) {
          return false;
        }
      } else if (!isUnreserved(sign)) {
        return false;
      }
    }
    return slashes == 1;
  }

  private static boolean isBeyondAscii(String path, int percent) {
    return percent + 2 < path.length()
        && Character.digit(path.charAt(percent + 1), 16) >= 8
        && Character.digit(path.charAt(percent + 2), 16) >= 0;
  }

  private static boolean isUnreserved(char sign) {
    return sign >= 'a' && sign <= 'z'
        || sign >= 'A' && sign <= 'Z'
        || sign >= '0' && sign <= '9'
        || sign == '-'
        || sign == '_';
  }

  private static String decoded(String segment) {
    return segment.indexOf('%') < 0 ? segment : URLDecoder.decode(segment, StandardCharsets.UTF_8);
  }

  private static void write(Polls.Answer answer, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    answer.spike().ifPresent(spike -> headers.put(DataRoutes.SPIKE, spike.toString()));
    headers.put(HttpHeader.CONTENT_TYPE, "application/json");
    headers.put(HttpHeader.CONTENT_LENGTH, answer.json().length);
    response.write(true, ByteBuffer.wrap(answer.json()), callback);
  }

  private static void refuse(Problem problem, Response response, Callback callback) {
    problem.headers().forEach(response.getHeaders()::put);
    JettyErrors.write(response, callback, problem);
  }
}
