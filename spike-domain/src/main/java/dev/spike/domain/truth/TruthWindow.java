package dev.spike.domain.truth;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of time in which a spike was at work in a collection, and what was abnormal then. */
public record TruthWindow(
    CollectionId collection, SpikeId spike, SpikeName name, Window window, List<Mark> marks) {

  public TruthWindow {
    marks = List.copyOf(marks);
  }

  /** Whether what a field yields is abnormal. */
  public boolean concerns(FieldName field) {
    return marks.stream().anyMatch(mark -> mark.concerns(field));
  }

  /** The same of a field of either half. */
  public boolean concerns(CollectionType half, FieldName field) {
    return marks.stream().anyMatch(mark -> mark.concerns(half, field));
  }

  /** Whether it runs at an instant. */
  public boolean isAt(Instant instant) {
    return window.statusAt(instant) == Status.ACTIVE;
  }

  /** What it is found by, where it is shown among others. */
  public List<String> tags(CollectionName of) {
    return List.of("spike", of.text(), name.text());
  }

  /** What is said of it where it is shown: who was at work, and on what. */
  public String text() {
    String told = marks.stream().map(Mark::text).collect(Collectors.joining(", "));
    return told.isEmpty() ? name.text() : name + ": " + told;
  }

  /** Whether the other one begins where this one ends, and tells of the same. */
  boolean isContinuedBy(TruthWindow other) {
    return window.end().equals(other.window.start()) && other.within(window).equals(this);
  }

  /** The same with another beginning. */
  public TruthWindow since(Instant start) {
    return within(new Window(start, window.end()));
  }

  /** The same with another end. */
  TruthWindow until(Instant end) {
    return within(new Window(window.start(), end));
  }

  private TruthWindow within(Window other) {
    return new TruthWindow(collection, spike, name, other, marks);
  }
}
