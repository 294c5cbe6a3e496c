package dev.spike.http;

import dev.spike.domain.Texts;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.util.Optional;

/** The generated data, for machines with a key. */
final class DataRoutes {

  static final String PATH = "/api/data/{name}/{type}";
  static final String SPIKE = "X-Spike";
  static final String KEY = "X-API-Key";
  static final String AT = "at";
  static final String COUNT = "count";

  private static final int MOST = 10_000;

  private final Polls polls;

  DataRoutes(Polls polls) {
    this.polls = polls;
  }

  /** What a poll is answered with in a format. */
  private interface Look {
    Polls.Answer answer(Polls.Question question, SampleFormat format);
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get(PATH, door.hall(this::draw));
    // A look at the headers alone must not cost anybody a value.
    routes.head(PATH, door.hall(exchange -> answer(exchange, wanted(exchange), polls::peek)));
  }

  private void draw(Exchange exchange) {
    SampleFormat wanted = wanted(exchange);
    Optional<Instant> then = exchange.query(AT, SpikeRoutes::instant);
    int count = count(exchange, wanted, then);
    answer(
        exchange,
        wanted,
        (question, format) ->
            then.isPresent()
                ? polls.foresee(question, format, then.get())
                : polls.samples(question, format, count));
  }

  private static SampleFormat wanted(Exchange exchange) {
    return SampleFormat.wanted(exchange.header("Accept"))
        .orElseThrow(
            () ->
                new TurnedAway(
                    406,
                    "all there is here is application/json, text/csv and application/x-ndjson"));
  }

  private static int count(Exchange exchange, SampleFormat format, Optional<Instant> then) {
    Optional<Long> count = exchange.query(COUNT, Exchange::number);
    if (count.isPresent() && format == SampleFormat.JSON) {
      throw new TurnedAway(
          400, "count is for text/csv and application/x-ndjson; application/json is one draw");
    }
    if (count.isPresent() && then.isPresent()) {
      throw new TurnedAway(400, "count cannot go with at, which is one look that moves nothing");
    }
    long wanted = count.orElse(1L);
    if (wanted < 1 || wanted > MOST) {
      throw new TurnedAway(400, Texts.sentence("count must be 1 to %d, not %d", MOST, wanted));
    }
    return (int) wanted;
  }

  private static void answer(Exchange exchange, SampleFormat format, Look look) {
    Polls.Question question =
        new Polls.Question(key(exchange), exchange.part("name"), exchange.part("type"));
    Polls.Answer answer = look.answer(question, format);
    answer.spike().ifPresent(spike -> exchange.give(SPIKE, spike.toString()));
    exchange.give("Vary", "Accept");
    exchange.answer(format.contentType(), answer.body(), answer.damage());
  }

  /** The key that somebody shows. */
  static Optional<String> key(Exchange exchange) {
    return exchange.header(KEY).or(() -> Door.bearer(exchange.header("Authorization")));
  }
}
