package dev.spike.cli.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A value in the course of time, and what it would be otherwise.
 *
 * @param title what stands above it
 * @param values one at each instant, if there is one
 */
public record Curve(String title, List<OptionalDouble> values, List<OptionalDouble> base) {

  public Curve {
    values = List.copyOf(values);
    base = List.copyOf(base);
  }

  /** Whether it would be no different. */
  boolean isSame() {
    return values.equals(base);
  }

  /** The least and the largest of all values; nothing, if there are none. */
  double[] bounds() {
    double[] all =
        Stream.of(values, base)
            .flatMap(List::stream)
            .flatMapToDouble(
                value ->
                    value.isPresent() ? DoubleStream.of(value.getAsDouble()) : DoubleStream.empty())
            .sorted()
            .toArray();
    return all.length == 0 ? all : new double[] {all[0], all[all.length - 1]};
  }
}
