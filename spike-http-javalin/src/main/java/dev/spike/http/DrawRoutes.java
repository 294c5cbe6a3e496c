package dev.spike.http;

import dev.spike.application.generation.Generator;
import dev.spike.application.generation.NamedSample;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.http.json.PollJson;
import dev.spike.http.json.SampleJson;
import java.util.function.Consumer;

/** The generated data, for people: what they draw, and what machines have drawn. */
final class DrawRoutes {

  private final Generator generator;
  private final Consumer<Progress> counting;

  /** Routes to a generator; after each draw it is told how far the collection has come. */
  DrawRoutes(Generator generator, Consumer<Progress> counting) {
    this.generator = generator;
    this.counting = counting;
  }

  void lay(Ways ways) {
    ways.post(CollectionRoutes.ONE + "/draw/{type}", this::draw);
    ways.get(CollectionRoutes.ONE + "/polls", this::listPolls);
  }

  private void listPolls(Exchange exchange, Person person) {
    CollectionId id = CollectionRoutes.id(exchange);
    exchange.answer(PollJson.write(generator.lastPolls(person, id)));
  }

  private void draw(Exchange exchange, Person person) {
    CollectionId id = CollectionRoutes.id(exchange);
    CollectionType type = type(exchange);
    NamedSample drawn = generator.sample(person, id, type);
    Sample sample = drawn.sample();
    counting.accept(sample.progress());
    sample.spike().ifPresent(spike -> exchange.give(DataRoutes.SPIKE, spike.toString()));
    exchange.answer("application/json", SampleJson.write(drawn.name(), type, sample));
  }

  private static CollectionType type(Exchange exchange) {
    try {
      return CollectionType.parse(exchange.part("type"));
    } catch (Refusal refusal) {
      throw new TurnedAway(400, refusal.getMessage());
    }
  }
}
