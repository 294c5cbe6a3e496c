package dev.spike.cli.chain;

import dev.spike.domain.verdict.Sighting;
import java.util.List;

/** Where alerts fire. */
public interface Chain extends AutoCloseable {

  /** What is seen now, after what was seen since the last look; by real time. */
  List<Sighting> look();

  /** What it is, in a sentence, without any secret. */
  String name();

  @Override
  void close();
}
