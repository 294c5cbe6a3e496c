package dev.spike.application.imports;

/**
 * Watches a load from outside. It is asked and told often, so it must be quick; and from more than
 * one thread, since a load may have to be stopped while it waits.
 */
public interface LoadWatch {

  /** Watches without a word. */
  LoadWatch NONE =
      new LoadWatch() {
        @Override
        public void progressed(long bytes, long rows) {
          // Nobody wants to know.
        }

        @Override
        public void demandGoingOn() {
          // There is no reason to stop.
        }

        @Override
        public void demandOwnership() {
          // It is nobody else's.
        }
      };

  /**
   * So many bytes of the file were read, and so many rows taken; both begin anew where the file has
   * to be read once more.
   */
  void progressed(long bytes, long rows);

  /** Throws {@link Stopped} if the load shall not go on. */
  void demandGoingOn();

  /**
   * Throws {@link Stopped} if the job is no longer in the hands of whoever loads; asked last, when
   * nothing is left to do but to make it true.
   */
  void demandOwnership();
}
