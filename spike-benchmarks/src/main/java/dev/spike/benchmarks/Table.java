package dev.spike.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** All measurements as one Markdown table: medians over the rounds, and what they are worth. */
final class Table {

  private final SortedMap<Measurement.Entry, List<Measurement>> measured = new TreeMap<>();

  void add(Measurement measurement) {
    measured.computeIfAbsent(measurement.entry(), entry -> new ArrayList<>()).add(measurement);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| format | rival | rows/s, median | least to most |");
    text.append(" bytes allocated per row | × Datafaker at its fastest | × hand-written loop |\n");
    text.append("|---|---|---:|---:|---:|---:|---:|\n");
    measured.keySet().forEach(entry -> text.append(line(entry)));
    return text.toString();
  }

  private String line(Measurement.Entry entry) {
    double[] speeds = sorted(entry, Measurement::rowsPerSecond);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s to %s | %s | %s | %s |%n",
        entry.format().title(),
        entry.rival().title(),
        millions(median(speeds)),
        millions(speeds[0]),
        millions(speeds[speeds.length - 1]),
        bytes(median(sorted(entry, Measurement::bytesPerRow))),
        ratio(entry, Rival.DATAFAKER),
        ratio(entry, Rival.HAND_LOOP));
  }

  private String ratio(Measurement.Entry entry, Rival other) {
    return speed(new Measurement.Entry(entry.format(), other))
        .map(theirs -> String.format(Locale.ROOT, "%.2f", speed(entry).orElseThrow() / theirs))
        .orElse("–");
  }

  private Optional<Double> speed(Measurement.Entry entry) {
    return measured.containsKey(entry)
        ? Optional.of(median(sorted(entry, Measurement::rowsPerSecond)))
        : Optional.empty();
  }

  private double[] sorted(Measurement.Entry entry, ToDoubleFunction<Measurement> member) {
    return measured.get(entry).stream().mapToDouble(member).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String millions(double rows) {
    return String.format(Locale.ROOT, "%.2f M", rows / 1_000_000);
  }

  private static String bytes(double bytes) {
    return String.format(Locale.ROOT, bytes < 10 ? "%.2f" : "%,.0f", bytes);
  }
}
