package dev.spike.http;

import dev.spike.application.collection.Curator;
import dev.spike.application.generation.Generator;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Sample;
import dev.spike.http.json.SampleJson;

/** The generated data, for people who may change the collection. */
final class DrawRoutes {

  private final Generator generator;
  private final Curator curator;

  DrawRoutes(Generator generator, Curator curator) {
    this.generator = generator;
    this.curator = curator;
  }

  void lay(Ways ways) {
    ways.post(CollectionRoutes.ONE + "/draw/{type}", this::draw);
  }

  private void draw(Exchange exchange, Person person) {
    CollectionId id = CollectionRoutes.id(exchange);
    CollectionType type = type(exchange);
    CollectionName name = curator.get(person, id).collection().name();
    Sample sample = generator.sample(person, id, type);
    sample.spike().ifPresent(spike -> exchange.give(DataRoutes.SPIKE, spike.toString()));
    exchange.answer("application/json", SampleJson.write(name, type, sample));
  }

  private static CollectionType type(Exchange exchange) {
    try {
      return CollectionType.parse(exchange.part("type"));
    } catch (Refusal refusal) {
      throw new TurnedAway(400, refusal.getMessage());
    }
  }
}
