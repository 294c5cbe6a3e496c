package dev.spike.cli.draw;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Divides a feed into pages that can be written beside one another. What is on a page depends on
 * the feed alone, so that all pages together are always the same bytes.
 */
final class Paging {

  /** About as much as a page has: enough to be worth a turn, little enough for many threads. */
  static final int BYTES = 1 << 18;

  private static final int MOST_ROWS = 1 << 16;

  private final Feed feed;
  private final Format format;
  private final boolean zipped;
  private final long rows;
  private long taken;

  /** Pages of a feed, each compressed by itself if they shall be. */
  Paging(FeedBuilder described, Format format, boolean zipped) throws IOException {
    this.feed = described.build();
    this.format = format;
    this.zipped = zipped;
    this.rows = Math.max(1, Math.min(MOST_ROWS, BYTES / widthOf(described.build())));
  }

  private int widthOf(Feed sample) throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    sample.write(goingOn(), first, 1);
    return Math.max(1, first.size());
  }

  /**
   * The next page, unless there is none; it takes the place of one that is out. The first is there
   * even if it has no rows.
   */
  synchronized Optional<Page> next(Optional<Page> used) {
    if (taken > 0 && !feed.hasNext()) {
      return Optional.empty();
    }
    Feed part = used.map(page -> feed.cut(rows, page.rows())).orElseGet(() -> feed.cut(rows));
    return Optional.of(new Page(taken, taken++ == 0 ? format : goingOn(), zipped, part));
  }

  private Format goingOn() {
    return format == Format.CSV ? Format.CSV_WITHOUT_HEADER : format;
  }

  /** Neighbouring rows that one thread writes. */
  record Page(long number, Format format, boolean zipped, Feed rows) {

    /** Writes all rows and answers how many there were. */
    long write(OutputStream out) throws IOException {
      if (!zipped) {
        return rows.write(format, out);
      }
      // Members of this format that follow one another are one file.
      try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
        return rows.write(format, zip);
      }
    }
  }
}
