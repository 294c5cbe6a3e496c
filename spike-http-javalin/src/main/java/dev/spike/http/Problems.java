package dev.spike.http;

import dev.spike.application.access.TooOften;
import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.json.Malformed;
import dev.spike.http.place.Kinds;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every exception with a problem. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_AFTER = "Retry-After";

  private Problems() {}

  static void answerBy(RoutesConfig routes, Meters meters) {
    routes.exception(Refusal.class, (refusal, context) -> answer(of(refusal), context));
    routes.exception(TurnedAway.class, (away, context) -> answer(away.problem(), context));
    routes.exception(
        Malformed.class, (bad, context) -> answer(Problem.of(400, bad.getMessage()), context));
    routes.exception(
        Unavailable.class,
        (e, context) -> {
          meters.refused();
          answer(of(e), context);
        });
    routes.exception(HttpResponseException.class, (e, context) -> answer(of(e, context), context));
    routes.exception(
        UncheckedIOException.class, (e, context) -> answer(ofBrokenBody(e.getCause()), context));
    routes.exception(Exception.class, Problems::answerUnexpected);
  }

  static void answer(Problem problem, Context context) {
    problem.headers().forEach(context::header);
    context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(problem.json());
  }

  /** The problem that polls meet, if it is one that was foreseen. */
  static Optional<Problem> of(Throwable thrown) {
    if (thrown instanceof TurnedAway away) {
      return Optional.of(away.problem());
    }
    if (thrown instanceof Refusal refusal) {
      return Optional.of(of(refusal));
    }
    return thrown instanceof Unavailable unavailable
        ? Optional.of(of(unavailable))
        : Optional.empty();
  }

  private static Problem of(Refusal refusal) {
    List<Fault> faults =
        refusal.kind() == Refusal.Kind.INVALID ? refusal.faults() : List.<Fault>of();
    return new Problem(Kinds.status(refusal.kind()), detail(refusal), faults, headers(refusal));
  }

  private static String detail(Refusal refusal) {
    List<Fault> faults = refusal.faults();
    return faults.size() == 1
        ? faults.get(0).detail()
        : faults.size() + " things are wrong; the first: " + faults.get(0).detail();
  }

  private static Map<String, String> headers(Refusal refusal) {
    if (refusal instanceof TooOften tooOften) {
      return Map.of(RETRY_AFTER, Long.toString(tooOften.retryAfter().toSeconds()));
    }
    return refusal.kind() == Refusal.Kind.UNKNOWN_CALLER
        ? Map.of("WWW-Authenticate", "Bearer realm=\"spike\"")
        : Map.of();
  }

  private static Problem of(Unavailable unavailable) {
    LOG.warn("storage is unavailable: {}", unavailable.getMessage());
    long seconds = Math.max(1, unavailable.retryAfter().toSeconds());
    return Problem.of(503, unavailable.getMessage(), RETRY_AFTER, Long.toString(seconds));
  }

  /** Javalin's own refusals; their words repeat what was sent, so they get others. */
  private static Problem of(HttpResponseException e, Context context) {
    if (e instanceof MethodNotAllowedResponse) {
      String allowed = e.getDetails().getOrDefault("availableMethods", "");
      return Problem.of(
          405, Texts.sentence("this can be asked for by %s only", allowed), "Allow", allowed);
    }
    return e.getStatus() == 404
        ? Problem.of(404, "there is nothing at this address")
        : Problem.of(e.getStatus(), Titles.of(e.getStatus()));
  }

  private static Problem ofBrokenBody(IOException e) {
    int status = e instanceof HttpException broken ? broken.getCode() : 400;
    return Problem.of(status, "the body could not be read to its end");
  }

  /** What nobody foresaw is for the log; the path is not, since it may hold what is nobody's. */
  private static void answerUnexpected(Exception e, Context context) {
    if (e instanceof HttpException broken && broken.getCode() < 500) {
      answer(Problem.of(broken.getCode(), "the request is not proper HTTP"), context);
      return;
    }
    LOG.error("a {} request failed", context.method(), e);
    answer(Problem.of(500, "something went wrong here; it has been logged"), context);
  }
}
