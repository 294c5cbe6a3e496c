package dev.spike.application.imports;

import dev.spike.application.Expected;
import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Stamp;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Keeps the projects. */
public final class ProjectKeeper {

  private final ImportStorage storage;
  private final Watch watch;
  private final Uuids uuids;

  /** A keeper of the projects in a storage. */
  public ProjectKeeper(ImportStorage storage, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.watch = new Watch(clock);
    this.uuids = new Uuids(random);
  }

  /** Makes a project. */
  public Project create(Person person, NewProject wanted) {
    Rights.demandImports(person);
    Project project =
        new Project(
            new ProjectId(uuids.next()),
            wanted.name(),
            wanted.connection(),
            wanted.source(),
            wanted.config(),
            Stamp.of(watch.now()));
    return storage.write(
        stores -> {
          demandEnds(stores, project);
          stores.projects().add(project);
          return project;
        });
  }

  private static void demandEnds(ImportStores stores, Project project) {
    Shelf.connection(stores, project.connection());
    project.source().ifPresent(id -> Shelf.source(stores, id));
  }

  /** The projects by name. */
  public Page<Project> list(Person person, PageRequest request) {
    Rights.demandImports(person);
    return storage.read(stores -> stores.projects().page(request));
  }

  /** The project of a name. */
  public Project get(Person person, ProjectName name) {
    Rights.demandImports(person);
    return storage.read(stores -> Shelf.project(stores, name));
  }

  /** Makes a project other than it was; a job that runs goes on as the project was. */
  public Project change(Person person, ProjectName name, ProjectChange change, Expected expected) {
    Rights.demandImports(person);
    Instant now = watch.now();
    return storage.write(
        stores -> {
          Project before = Shelf.project(stores, name);
          expected.check(before.stamp(), "project '" + name + "'");
          Project after = change.of(before, now);
          demandEnds(stores, after);
          stores.projects().replace(after);
          return after;
        });
  }

  /** Removes a project, whose jobs stay; refused while it is scheduled or a job of it is active. */
  public void delete(Person person, ProjectName name, Expected expected) {
    Rights.demandImports(person);
    storage.write(
        stores -> {
          Project project = Shelf.project(stores, name);
          expected.check(project.stamp(), "project '" + name + "'");
          demandUnused(stores, project);
          stores.projects().remove(project.id());
          return project;
        });
  }

  private static void demandUnused(ImportStores stores, Project project) {
    stores
        .schedules()
        .anyOf(project.id())
        .ifPresent(
            schedule -> {
              throw Shelf.conflict(
                  "the schedule '"
                      + schedule.name()
                      + "' runs the project '"
                      + project.name()
                      + "'");
            });
    Shelf.demandIdle(stores.jobs().activeOf(project.id()), "the project '" + project.name() + "'");
  }
}
