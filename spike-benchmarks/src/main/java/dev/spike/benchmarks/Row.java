package dev.spike.benchmarks;

/** The row that every rival writes: its ten fields, each as a pure function of the row's number. */
final class Row {

  /** So many rows are written per invocation of a benchmark. */
  static final int BATCH = 10_000;

  static final long FIRST_SECOND = 1_767_225_600L;
  static final String HOST = "web-01";
  static final int NUMBERS = 9;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FREE_PERIOD = (100_000 - 10) / 3 + 1;

  private Row() {}

  /** All numbers of the row, the decimals in their smallest unit. */
  static void fill(long[] numbers, long row) {
    numbers[0] = cpu(row);
    numbers[1] = memory(row);
    numbers[2] = latency(row);
    numbers[3] = errors(row);
    numbers[4] = load(row);
    numbers[5] = temperature(row);
    numbers[6] = requests(row);
    numbers[7] = free(row);
    numbers[8] = time(row);
  }

  static int cpu(long row) {
    return 10 + below(81, 1, row);
  }

  static int memory(long row) {
    return below(16_385, 2, row);
  }

  static int latency(long row) {
    return 1 + below(2_000, 3, row);
  }

  static int errors(long row) {
    return below(100, 4, row);
  }

  /** 0.00 to 8.00, in hundredths. */
  static int load(long row) {
    return below(801, 5, row);
  }

  /** 15.000 to 85.000, in thousandths. */
  static int temperature(long row) {
    return 15_000 + below(70_001, 6, row);
  }

  /** Counts up from 1000 by 25. */
  static long requests(long row) {
    return 1_000 + 25 * row;
  }

  /** Counts down from 100000 by 3 until 10, then from the start again. */
  static long free(long row) {
    return 100_000 - 3 * (row % FREE_PERIOD);
  }

  static long time(long row) {
    return FIRST_SECOND + row;
  }

  private static int below(long bound, long key, long row) {
    return (int) Math.multiplyHigh(mix(key * 0xD1342543DE82EF95L + row * GOLDEN) >>> 1, bound << 1);
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
