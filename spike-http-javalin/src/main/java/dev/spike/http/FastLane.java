package dev.spike.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * Answers plain polls before they take the way through the routes, which costs more than the draw.
 * Whatever is out of the ordinary about a request leaves it to the route, which knows every case.
 * What need not wait is done by the very thread that looks after the connections, since to wake
 * another one costs more than the draw too; all else gets a thread of its own.
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
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Optional<Polls.Question> question = question(request);
    if (question.isEmpty()) {
      aside(() -> takeRoute(request, response, callback));
      return true;
    }
    Visit.leadsTo(route, request);
    WayBack back = new WayBack(meters, response, callback);
    if (!isPromised(() -> polls.promiseAtOnce(question.get()), back)) {
      aside(() -> isPromised(() -> Optional.of(polls.promise(question.get())), back));
    }
    return true;
  }

  private void aside(Runnable task) {
    VirtualThreads.execute(getServer().getThreadPool(), task);
  }

  private void takeRoute(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception | Error e) {
      callback.failed(e);
    }
  }

  /** Whether an answer will come. */
  private static boolean isPromised(
      Supplier<Optional<CompletionStage<Polls.Answer>>> polling, WayBack back) {
    try {
      Optional<CompletionStage<Polls.Answer>> promise = polling.get();
      promise.ifPresent(answer -> answer.whenComplete(back::tell));
      return promise.isPresent();
    } catch (RuntimeException | Error e) {
      back.refuse(e);
      return true;
    }
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
    String query = request.getHttpURI().getQuery();
    return (query == null || isPlainQuery(query))
        && !headers.contains(HttpHeader.CONTENT_LENGTH)
        && !headers.contains(HttpHeader.TRANSFER_ENCODING)
        && (accepted == null
            || accepted.equals("*/*")
            || accepted.equals("application/json")
            || SampleFormat.wanted(Optional.of(accepted))
                .filter(SampleFormat.JSON::equals)
                .isPresent());
  }

  private static boolean isPlainQuery(String query) {
    return !query.contains(DataRoutes.AT) && !query.contains(DataRoutes.COUNT);
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
}
