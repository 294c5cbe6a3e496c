package dev.spike.application.contract;

import dev.spike.application.imports.Alarm;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.imports.JobId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes down what those who are woken find when they look, and wakes somebody else. */
final class PlayedAlarm implements Alarm {

  private final ImportStorage storage;
  private final List<String> rung = Collections.synchronizedList(new ArrayList<>());
  Alarm next = Alarm.SILENT;

  PlayedAlarm(ImportStorage storage) {
    this.storage = storage;
  }

  /** What was rung since the last time. */
  List<String> rung() {
    List<String> since = List.copyOf(rung);
    rung.clear();
    return since;
  }

  @Override
  public void moved() {
    rung.add(
        storage
            .read(stores -> stores.schedules().nextDue())
            .map(due -> "moved to " + due)
            .orElse("moved away"));
    next.moved();
  }

  @Override
  public void waiting(JobId job) {
    rung.add(storage.read(stores -> stores.jobs().byId(job).orElseThrow().status() + " " + job));
    next.waiting(job);
  }
}
