package dev.spike.http;

import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The generated data, for machines with a key. */
final class DataRoutes {

  static final String PATH = "/api/data/{name}/{type}";
  static final String SPIKE = "X-Spike";
  static final String KEY = "X-API-Key";
  static final String AT = "at";

  private final Polls polls;

  DataRoutes(Polls polls) {
    this.polls = polls;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get(
        PATH, door.open(exchange -> answer(exchange, question -> drawn(exchange, question))));
    // A look at the headers alone must not cost anybody a value.
    routes.head(PATH, door.open(exchange -> answer(exchange, polls::peek)));
  }

  private Polls.Answer drawn(Exchange exchange, Polls.Question question) {
    Optional<Instant> then = exchange.query(AT, SpikeRoutes::instant);
    return then.isPresent() ? polls.foresee(question, then.get()) : polls.sample(question);
  }

  private static void answer(Exchange exchange, Function<Polls.Question, Polls.Answer> draw) {
    Optional<String> key =
        exchange.header(KEY).or(() -> Door.bearer(exchange.header("Authorization")));
    Polls.Question question = new Polls.Question(key, exchange.part("name"), exchange.part("type"));
    Polls.Answer answer = draw.apply(question);
    answer.spike().ifPresent(spike -> exchange.give(SPIKE, spike.toString()));
    Ordeal ordeal = new Ordeal(answer.damage());
    exchange.endure(ordeal);
    ordeal
        .problem()
        .ifPresent(
            problem -> {
              throw new TurnedAway(problem);
            });
    exchange.answer("application/json", ordeal.left(answer.json()));
  }
}
