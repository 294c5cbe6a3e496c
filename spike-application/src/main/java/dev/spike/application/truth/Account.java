package dev.spike.application.truth;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.TruthWindow;
import java.util.List;

/** What was abnormal in a collection within a span, and what will be as far as it is planned. */
public record Account(
    CollectionId collection, CollectionName name, Window span, List<TruthWindow> windows) {

  public Account {
    windows = List.copyOf(windows);
  }
}
