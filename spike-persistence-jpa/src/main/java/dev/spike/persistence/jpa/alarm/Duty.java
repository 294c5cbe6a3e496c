package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Locale;

/** What somebody is woken for. */
enum Duty {
  /** A run is due. */
  DUE(Priority.HIGH),
  /** It is time to look for what went wrong or was not heard. */
  CARE(Priority.HIGH),
  /** It is time to tell what has not been told. */
  TELL(Priority.MEDIUM),
  /** A job waits; there is one alarm for each. */
  JOB(Priority.LOW);

  /** After so long it is tried again. */
  static final Duration AGAIN = Duration.ofSeconds(1);

  private static final String ONLY = "only";

  private final int priority;

  Duty(int priority) {
    this.priority = priority;
  }

  private String text() {
    return "spike-" + name().toLowerCase(Locale.ROOT);
  }

  /** The only alarm of a kind. */
  TaskInstance<Void> alarm() {
    return alarm(ONLY);
  }

  /** One of several alarms of a kind. */
  TaskInstance<Void> alarm(String id) {
    return new TaskInstance.Builder<Void>(text(), id).priority(priority).build();
  }

  /**
   * What is to be done when it goes off; if that fails or whoever does it dies, it does so again.
   */
  Task<Void> done(ExecutionHandler<Void> work) {
    return Tasks.custom(text(), Void.class)
        .defaultPriority(priority)
        .onFailure(Duty::again)
        .onDeadExecution(Duty::again)
        .execute(work);
  }

  static void again(ExecutionComplete done, ExecutionOperations<Void> operations) {
    operations.reschedule(done, done.getTimeDone().plus(AGAIN));
  }
}
