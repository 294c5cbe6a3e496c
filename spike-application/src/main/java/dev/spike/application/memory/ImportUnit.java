package dev.spike.application.memory;

import dev.spike.application.storage.Connections;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Jobs;
import dev.spike.application.storage.Projects;
import dev.spike.application.storage.Schedules;
import dev.spike.application.storage.Sources;
import java.util.function.UnaryOperator;

/** One unit of work on imports, which changes a state of its own. */
final class ImportUnit implements ImportStores {

  private final boolean writes;
  private ImportState state;

  ImportUnit(ImportState state, boolean writes) {
    this.state = state;
    this.writes = writes;
  }

  ImportState state() {
    return state;
  }

  void change(UnaryOperator<ImportState> change) {
    if (!writes) {
      throw new IllegalStateException("ImportStorage.read must not change anything");
    }
    state = change.apply(state);
  }

  @Override
  public Connections connections() {
    return new MemoryConnections(this);
  }

  @Override
  public Sources sources() {
    return new MemorySources(this);
  }

  @Override
  public Projects projects() {
    return new MemoryProjects(this);
  }

  @Override
  public Schedules schedules() {
    return new MemorySchedules(this);
  }

  @Override
  public Jobs jobs() {
    return new MemoryJobs(this);
  }

  @Override
  public long revision() {
    return state.revision();
  }
}
