package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.spike.application.Clocks;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.JobRunner;
import dev.spike.domain.imports.Job;
import java.time.Duration;
import java.util.List;

/**
 * What is done at each alarm. All of it is asked of the tables of imports anew, so an alarm that
 * goes off twice, or on two nodes, does nothing twice.
 */
final class Duties {

  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(10);

  private final Dispatcher dispatcher;
  private final JobRunner runner;
  private final Hands hands;
  private final Clocks clocks;

  Duties(Dispatcher dispatcher, JobRunner runner, Hands hands, Clocks clocks) {
    this.dispatcher = dispatcher;
    this.runner = runner;
    this.hands = hands;
    this.clocks = clocks;
  }

  List<Task<?>> tasks() {
    return List.of(
        Duty.DUE.done((alarm, context) -> fire(bell(context))),
        Duty.CARE.done((alarm, context) -> care(bell(context))),
        Duty.TELL.done((alarm, context) -> tell()),
        Duty.JOB.done((alarm, context) -> take()));
  }

  private Bell bell(ExecutionContext context) {
    return bell(context.getSchedulerClient());
  }

  Bell bell(SchedulerClient client) {
    return new Bell(client, dispatcher, clocks);
  }

  /** Makes the tables agree, and has somebody look after them from now on. */
  void begin(SchedulerClient client) {
    client.scheduleIfNotExists(Duty.CARE.alarm(), clocks.real().instant());
    client.scheduleIfNotExists(Duty.TELL.alarm(), clocks.real().instant());
    look(bell(client));
  }

  private CompletionHandler<Void> fire(Bell bell) {
    fireDue(bell);
    return (done, operations) -> {
      operations.reschedule(done, bell.next());
      bell.adjust();
    };
  }

  private void fireDue(Bell bell) {
    bell.waiting(dispatcher.fireDue().stream().map(Job::id).toList());
  }

  private CompletionHandler<Void> care(Bell bell) {
    look(bell);
    return Duties::nextRound;
  }

  /** Finds what nobody was woken for, since they were away or whoever should have rung was. */
  private void look(Bell bell) {
    dispatcher.interruptAbandoned();
    fireDue(bell);
    bell.adjust();
    hands.fill();
  }

  private CompletionHandler<Void> tell() {
    runner.tellOwed();
    return Duties::nextRound;
  }

  private static void nextRound(ExecutionComplete done, ExecutionOperations<Void> operations) {
    operations.reschedule(done, done.getTimeDone().plus(BETWEEN_ROUNDS));
  }

  /** If all hands here are full, another node may hear it a little later. */
  private CompletionHandler<Void> take() {
    return hands.take() == Hands.Answer.FULL
        ? Duty::again
        : (done, operations) -> operations.stop();
  }
}
