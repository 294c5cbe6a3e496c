package dev.spike.cli.progress;

import java.util.Locale;

/** In what a work is measured, and how that is said. */
public interface Measure {

  /** How much is done of how much. */
  String part(long done, long total);

  /** How much there is. */
  String amount(long all);

  /** How much is done in a second. */
  String pace(long perSecond);

  /** Things that are counted, such as {@code rows}. */
  static Measure counted(String things) {
    return new Counted(things);
  }

  /** Bytes, beside which rows are counted of which nobody knows how many there will be. */
  static Measure bytes(long rows) {
    return new Bytes(rows);
  }

  /** Things that are counted. */
  record Counted(String things) implements Measure {

    @Override
    public String part(long done, long total) {
      return String.format(Locale.ROOT, "%,d of %,d %s", done, total, things);
    }

    @Override
    public String amount(long all) {
      return String.format(Locale.ROOT, "%,d %s", all, things);
    }

    @Override
    public String pace(long perSecond) {
      return String.format(Locale.ROOT, "%,d/s", perSecond);
    }
  }

  /** Bytes in as large a unit as their whole needs. */
  record Bytes(long rows) implements Measure {

    private static final int STEP = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    @Override
    public String part(long done, long total) {
      int unit = unit(total);
      return number(done, unit) + " of " + number(total, unit) + " " + UNITS[unit] + andRows();
    }

    @Override
    public String amount(long all) {
      return measured(all) + andRows();
    }

    @Override
    public String pace(long perSecond) {
      return measured(perSecond) + "/s";
    }

    private String andRows() {
      return String.format(Locale.ROOT, rows == 1 ? ", %,d row" : ", %,d rows", rows);
    }

    private static String measured(long bytes) {
      int unit = unit(bytes);
      return number(bytes, unit) + " " + UNITS[unit];
    }

    private static int unit(long bytes) {
      int unit = 0;
      for (long rest = bytes; rest >= STEP && unit < UNITS.length - 1; rest /= STEP) {
        unit++;
      }
      return unit;
    }

    private static String number(long bytes, int unit) {
      return unit == 0
          ? Long.toString(bytes)
          : String.format(Locale.ROOT, "%.1f", bytes / Math.pow(STEP, unit));
    }
  }
}
