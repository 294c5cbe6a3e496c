package dev.spike.planted.domain;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Every way to chance that nobody handed in. */
public final class RollsDice {

  double math() {
    return Math.random();
  }

  Random random() {
    return new Random();
  }

  Supplier<Random> reference() {
    return Random::new;
  }

  SplittableRandom splittable() {
    return new SplittableRandom();
  }

  int threadLocal() {
    return ThreadLocalRandom.current().nextInt();
  }

  SecureRandom secure() {
    return new SecureRandom();
  }

  RandomGenerator named() {
    return RandomGenerator.of("L64X128MixRandom");
  }

  RandomGenerator byDefault() {
    return RandomGenerator.getDefault();
  }

  RandomGenerator made() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create();
  }

  void shuffled(List<String> list) {
    Collections.shuffle(list);
  }
}
