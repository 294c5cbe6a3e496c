package dev.spike.benchmarks;

import java.util.Locale;

/** What one run of one benchmark showed. */
record Measurement(Entry entry, double rowsPerSecond, double bytesPerRow) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, %s: %,.0f rows/s, %,.2f bytes per row",
        entry.format().title(),
        entry.rival().title(),
        rowsPerSecond,
        bytesPerRow);
  }

  /** One line of the table: a rival writing one format. */
  record Entry(Format format, Rival rival) implements Comparable<Entry> {

    /** Reads the full name of a benchmark method. */
    static Entry ofBenchmark(String name) {
      String[] parts = name.split("\\.");
      return new Entry(
          Format.ofMethod(parts[parts.length - 1]), Rival.ofBenchmark(parts[parts.length - 2]));
    }

    @Override
    public int compareTo(Entry other) {
      int byFormat = format.compareTo(other.format);
      return byFormat != 0 ? byFormat : rival.compareTo(other.rival);
    }
  }
}
