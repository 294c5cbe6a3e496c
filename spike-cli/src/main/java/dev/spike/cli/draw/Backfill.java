package dev.spike.cli.draw;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Row;
import dev.spike.domain.value.Value;
import dev.spike.http.exposition.Dialect;
import dev.spike.http.exposition.Exposition;
import dev.spike.http.exposition.Family;
import dev.spike.http.exposition.Moment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * History as monitoring imports it. All numbers of a metric have to stand together, so the same
 * rows are drawn once for each metric; that takes no more room for many rows than for few.
 *
 * @param halves what there is to be drawn, each with so many rows
 */
record Backfill(Exposition exposition, Map<CollectionType, FeedBuilder> halves, long rows) {

  private static final int BUFFER = 1 << 16;

  /** How many numbers there are at most. */
  long numbers() {
    return Math.multiplyExact(rows, (long) families().size());
  }

  private List<Family> families() {
    return exposition.families().stream()
        .filter(family -> halves.containsKey(family.half()))
        .toList();
  }

  /** Writes all of it, unless somebody wishes that it stops; says of each row that it is out. */
  void write(OutputStream stream, BooleanSupplier stopped, LongConsumer written)
      throws IOException {
    OutputStream out = new BufferedOutputStream(stream, BUFFER);
    for (Family family : families()) {
      out.write(bytes(family.head(Dialect.OPENMETRICS)));
      Map<CollectionType, Feed> feeds = new EnumMap<>(CollectionType.class);
      halves.forEach((half, described) -> feeds.put(half, described.build()));
      for (long row = 0; row < rows; row++) {
        if (stopped.getAsBoolean()) {
          out.flush();
          return;
        }
        Optional<String> line = line(family, feeds);
        if (line.isPresent()) {
          out.write(bytes(line.get()));
        }
        written.accept(1);
      }
    }
    out.write(bytes(Dialect.OPENMETRICS.end()));
    out.flush();
  }

  private Optional<String> line(Family family, Map<CollectionType, Feed> feeds) {
    Map<CollectionType, Row> drawn = new EnumMap<>(CollectionType.class);
    feeds.forEach((half, feed) -> drawn.put(half, feed.next()));
    return exposition.line(family, new Rows(drawn), drawn.get(family.half()).at());
  }

  /** A row of each half. */
  private record Rows(Map<CollectionType, Row> drawn) implements Moment {

    private Optional<Row> of(CollectionType half) {
      return Optional.ofNullable(drawn.get(half));
    }

    @Override
    public Optional<Value> value(CollectionType half, FieldName field) {
      return of(half).filter(row -> row.has(field.text())).map(row -> row.value(field.text()));
    }

    @Override
    public boolean isNone(CollectionType half, FieldName field) {
      return of(half).filter(row -> row.isNull(field.text())).isPresent();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
