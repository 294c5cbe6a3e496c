package dev.spike.application.storage;

/** The shelves of imports within one unit of work. */
public interface ImportStores {

  /** The databases that files are loaded into. */
  Connections connections();

  /** Where files are fetched from. */
  Sources sources();

  /** Which files go where. */
  Projects projects();

  /** When projects are run. */
  Schedules schedules();

  /** The runs of projects. */
  Jobs jobs();

  /**
   * A number that is another one whenever any of these was changed. How far a job has come is no
   * such change, but that there is one, and that it has ended.
   */
  long revision();
}
