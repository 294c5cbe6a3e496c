package dev.spike.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** The generated data, for machines with a key. */
final class DataRoutes {

  static final String PATH = "/api/data/{name}/{type}";
  static final String SPIKE = "X-Spike";
  static final String KEY = "X-API-Key";

  private final Polls polls;

  DataRoutes(Polls polls) {
    this.polls = polls;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get(PATH, door.open(exchange -> answer(exchange.context(), polls::sample)));
    // A look at the headers alone must not cost anybody a value.
    routes.head(PATH, door.open(exchange -> answer(exchange.context(), polls::peek)));
  }

  private static void answer(Context context, Function<Polls.Question, Polls.Answer> draw) {
    Optional<String> key = Optional.ofNullable(context.header(KEY)).or(() -> Door.bearer(context));
    Polls.Question question =
        new Polls.Question(key, context.pathParam("name"), context.pathParam("type"));
    Polls.Answer answer = draw.apply(question);
    answer.spike().ifPresent(spike -> context.header(SPIKE, spike.toString()));
    context.contentType("application/json").result(answer.json());
  }
}
