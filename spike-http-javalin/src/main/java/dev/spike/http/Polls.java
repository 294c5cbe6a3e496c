package dev.spike.http;

import dev.spike.application.generation.Generator;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.flaw.Damage;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.http.json.SampleJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What polls are answered with, whichever way they come. */
record Polls(Generator generator, Meters meters) {

  /** A poll as it came in. */
  record Question(Optional<String> key, String name, String type) {}

  /** What it is answered with. */
  record Answer(Optional<SpikeId> spike, byte[] body, Damage damage) {

    /** The same, where the client has to endure nothing. */
    Answer unharmed() {
      return new Answer(spike, body, Damage.NONE);
    }
  }

  /** A poll as it is understood. */
  private record Wish(KeySecret key, CollectionName name, CollectionType type) {

    Answer granted(Sample sample) {
      return new Answer(sample.spike(), SampleJson.write(name, type, sample), sample.damage());
    }

    Answer granted(List<Sample> samples, SampleFormat format) {
      Sample first = samples.get(0);
      return new Answer(first.spike(), format.write(name, type, samples), first.damage());
    }
  }

  /** A draw, for those who do not wait; refusals are thrown at once. */
  CompletionStage<Answer> promise(Question question) {
    Wish wish = understood(question);
    return generator
        .promise(wish.key(), wish.name(), wish.type())
        .thenApply(sample -> drawn(wish, sample));
  }

  /** The same, if even that needs no waiting; what cannot be understood is left to the others. */
  Optional<CompletionStage<Answer>> promiseAtOnce(Question question) {
    return plain(question)
        .flatMap(
            wish ->
                generator
                    .promiseAtOnce(wish.key(), wish.name(), wish.type())
                    .map(promise -> promise.thenApply(sample -> drawn(wish, sample))));
  }

  private static Optional<Wish> plain(Question question) {
    try {
      CollectionName name = new CollectionName(question.name());
      CollectionType type = CollectionType.parse(question.type());
      return question.key().flatMap(KeySecret::read).map(key -> new Wish(key, name, type));
    } catch (Refusal saidBadly) {
      return Optional.empty();
    }
  }

  /** So many draws, one after another. */
  Answer samples(Question question, SampleFormat format, int count) {
    Wish wish = understood(question);
    List<Sample> samples =
        Asked.of(() -> generator.samples(wish.key(), wish.name(), wish.type(), count));
    samples.forEach(sample -> meters.drawn(sample.progress()));
    return wish.granted(samples, format);
  }

  /** A look that moves nothing. */
  Answer peek(Question question, SampleFormat format) {
    Wish wish = understood(question);
    Sample sample = generator.peek(wish.key(), wish.name(), wish.type());
    return wish.granted(List.of(sample), format).unharmed();
  }

  /** What would be answered at another instant. */
  Answer foresee(Question question, SampleFormat format, Instant then) {
    Wish wish = understood(question);
    Sample sample = generator.foresee(wish.key(), wish.name(), wish.type(), then);
    return wish.granted(List.of(sample), format).unharmed();
  }

  private Answer drawn(Wish wish, Sample sample) {
    meters.drawn(sample.progress());
    return wish.granted(sample);
  }

  private Wish understood(Question question) {
    KeySecret key = question.key().flatMap(KeySecret::read).orElseThrow(Rights::unknownKey);
    CollectionType type = type(question, key);
    return new Wish(key, name(question, key, type), type);
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
