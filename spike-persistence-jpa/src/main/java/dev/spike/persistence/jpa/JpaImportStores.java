package dev.spike.persistence.jpa;

import dev.spike.application.storage.Connections;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Jobs;
import dev.spike.application.storage.Projects;
import dev.spike.application.storage.Schedules;
import dev.spike.application.storage.Sources;

/** The shelves of imports within one session. */
record JpaImportStores(Desk desk) implements ImportStores {

  @Override
  public Connections connections() {
    return new JpaConnections(desk);
  }

  @Override
  public Sources sources() {
    return new JpaSources(desk);
  }

  @Override
  public Projects projects() {
    return new JpaProjects(desk);
  }

  @Override
  public Schedules schedules() {
    return new JpaSchedules(desk);
  }

  @Override
  public Jobs jobs() {
    return new JpaJobs(desk);
  }

  @Override
  public long revision() {
    return desk.revisionOfImports();
  }
}
