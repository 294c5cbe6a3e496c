package dev.spike.cli.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A field in the course of time. However many numbers there are, no more are kept than a line can
 * show; among those of a stretch too narrow to show them all, the least and the largest are kept,
 * so that no peak is lost.
 */
public final class Trace {

  /** How many stretches are told apart. */
  static final int STRETCHES = 450;

  private final String name;
  private final String rule;
  private final long count;
  private final int stretches;
  private final Point[] least;
  private final Point[] most;
  private long next;

  /**
   * One that has no numbers yet.
   *
   * @param count how many it is going to have
   */
  public Trace(String name, String rule, long count) {
    this.name = name;
    this.rule = rule;
    this.count = count;
    this.stretches = (int) (count <= 2L * STRETCHES ? count : STRETCHES);
    this.least = new Point[stretches];
    this.most = new Point[stretches];
  }

  /** A number, and how far along it stands, where the whole is one long. */
  record Point(double at, double value) {}

  /** Adds the number that comes next. */
  public void add(double value) {
    Point point = new Point((double) next / count, value);
    int stretch = (int) (next * stretches / count);
    if (least[stretch] == null || value < least[stretch].value) {
      least[stretch] = point;
    }
    if (most[stretch] == null || value > most[stretch].value) {
      most[stretch] = point;
    }
    next++;
  }

  /** What the field is called. */
  public String name() {
    return name;
  }

  String rule() {
    return rule;
  }

  /** What is kept, in the order of time. */
  List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < stretches; i++) {
      boolean rises = least[i].at <= most[i].at;
      points.add(rises ? least[i] : most[i]);
      if (least[i] != most[i]) {
        points.add(rises ? most[i] : least[i]);
      }
    }
    return points;
  }

  /** The axis on which all of it has room. */
  Scale scale() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < stretches; i++) {
      low = Math.min(low, least[i].value);
      high = Math.max(high, most[i].value);
    }
    return Scale.of(low, high);
  }
}
