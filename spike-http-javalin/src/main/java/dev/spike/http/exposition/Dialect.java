package dev.spike.http.exposition;

import java.math.BigDecimal;
import java.time.Instant;

/** The formats in which Prometheus reads metrics. */
public enum Dialect {
  /** The text format of Prometheus. */
  PROMETHEUS("text/plain", "0.0.4"),
  /** The format of OpenMetrics. */
  OPENMETRICS("application/openmetrics-text", "1.0.0");

  private static final int MILLI_PLACES = 3;
  private static final int MILLIS = 1_000;

  private final String type;
  private final String version;

  Dialect(String type, String version) {
    this.type = type;
    this.version = version;
  }

  /** What it is called where formats are negotiated. */
  public String type() {
    return type;
  }

  /** Which version of it is written. */
  public String version() {
    return version;
  }

  /** What an answer in it is said to be. */
  public String contentType() {
    return type + "; version=" + version + "; charset=utf-8";
  }

  /** The name by which the lines that describe a family call it. */
  String described(Family family) {
    return this == OPENMETRICS ? family.name() : family.sampleName();
  }

  /**
   * What stands behind a number that is of another time: milliseconds in one, seconds in the other,
   * to the millisecond, which is all that monitoring keeps.
   */
  String time(Instant at) {
    long millis = at.toEpochMilli();
    boolean whole = millis % MILLIS == 0;
    return " " + (this == OPENMETRICS ? seconds(millis, whole ? 0 : MILLI_PLACES) : millis);
  }

  private static String seconds(long millis, int places) {
    return BigDecimal.valueOf(millis, MILLI_PLACES).setScale(places).toPlainString();
  }

  /** What stands behind all else. */
  public String end() {
    return this == OPENMETRICS ? "# EOF\n" : "";
  }

  /** A text in a line that describes. */
  String escaped(String text) {
    String plain = text.replace("\\", "\\\\").replace("\n", "\\n");
    return this == OPENMETRICS ? plain.replace("\"", "\\\"") : plain;
  }
}
