package dev.spike.http;

import dev.spike.application.generation.Generator;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.http.json.SampleJson;
import java.util.Optional;

/** What polls are answered with, whichever way they come. */
record Polls(Generator generator, Meters meters) {

  /** A poll as it came in. */
  record Question(Optional<String> key, String name, String type) {}

  /** What it is answered with. */
  record Answer(Optional<SpikeId> spike, byte[] json) {}

  private interface Draw {
    Sample of(KeySecret key, CollectionName name, CollectionType type);
  }

  Answer sample(Question question) {
    return answer(question, this::drawn);
  }

  /** A look that moves nothing. */
  Answer peek(Question question) {
    return answer(question, generator::peek);
  }

  private Sample drawn(KeySecret key, CollectionName name, CollectionType type) {
    Sample sample = generator.sample(key, name, type);
    meters.drawn(sample.progress());
    return sample;
  }

  private Answer answer(Question question, Draw draw) {
    KeySecret key = question.key().flatMap(KeySecret::read).orElseThrow(Rights::unknownKey);
    CollectionType type = type(question, key);
    CollectionName name = name(question, key, type);
    Sample sample = draw.of(key, name, type);
    return new Answer(sample.spike(), SampleJson.write(name, type, sample));
  }

  /** Who has no key learns nothing of what was wrong with the rest. */
  private CollectionType type(Question question, KeySecret key) {
    try {
      return CollectionType.parse(question.type());
    } catch (Refusal refusal) {
      generator.demandKey(key);
      throw new TurnedAway(400, refusal.getMessage());
    }
  }

  private CollectionName name(Question question, KeySecret key, CollectionType type) {
    try {
      return new CollectionName(question.name());
    } catch (Refusal refusal) {
      generator.demandKey(key);
      throw Rights.outOfReach(type);
    }
  }
}
