package dev.spike.http;

import dev.spike.application.generation.Generator;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Sample;
import dev.spike.http.json.SampleJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The generated data, for machines with a key. */
final class DataRoutes {

  private final Generator generator;
  private final Meters meters;

  DataRoutes(Generator generator, Meters meters) {
    this.generator = generator;
    this.meters = meters;
  }

  void lay(RoutesConfig routes, Door door) {
    String path = "/api/data/{name}/{type}";
    routes.get(path, door.open(exchange -> answer(exchange.context(), this::sample)));
    // A look at the headers alone must not cost anybody a value.
    routes.head(path, door.open(exchange -> answer(exchange.context(), generator::peek)));
  }

  private interface Draw {
    Sample of(KeySecret key, CollectionName name, CollectionType type);
  }

  private Sample sample(KeySecret key, CollectionName name, CollectionType type) {
    Sample sample = generator.sample(key, name, type);
    meters.drawn(sample.progress());
    return sample;
  }

  private void answer(Context context, Draw draw) {
    KeySecret key = key(context).orElseThrow(Rights::unknownKey);
    CollectionType type = type(context, key);
    CollectionName name = name(context, key, type);
    Sample sample = draw.of(key, name, type);
    sample.spike().ifPresent(spike -> context.header("X-Spike", spike.toString()));
    context.contentType("application/json").result(SampleJson.write(name, type, sample));
  }

  private static Optional<KeySecret> key(Context context) {
    return Optional.ofNullable(context.header("X-API-Key"))
        .or(() -> Door.bearer(context))
        .flatMap(KeySecret::read);
  }

  /** Who has no key learns nothing of what was wrong with the rest. */
  private CollectionType type(Context context, KeySecret key) {
    try {
      return CollectionType.parse(context.pathParam("type"));
    } catch (Refusal refusal) {
      generator.demandKey(key);
      throw new TurnedAway(400, refusal.getMessage());
    }
  }

  private CollectionName name(Context context, KeySecret key, CollectionType type) {
    try {
      return new CollectionName(context.pathParam("name"));
    } catch (Refusal refusal) {
      generator.demandKey(key);
      throw Rights.outOfReach(type);
    }
  }
}
