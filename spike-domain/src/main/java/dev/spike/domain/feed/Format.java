package dev.spike.domain.feed;

/**
 * The forms in which a feed writes its rows as lines of UTF-8.
 *
 * <pre>{@code
 * try (OutputStream file = Files.newOutputStream(Path.of("router.csv"))) {
 *   Feed.builder().field("cpu: range 10..90").rows(1000).build().write(Format.CSV, file);
 * }
 * }</pre>
 */
public enum Format {
  /** Comma-separated values (RFC 4180, but with plain line feeds) under a header of names. */
  CSV,
  /** The same without the header, to go on with a file that has one. */
  CSV_WITHOUT_HEADER,
  /** One JSON object per line. */
  JSON_LINES
}
