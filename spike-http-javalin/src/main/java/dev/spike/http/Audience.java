package dev.spike.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Those who listen to something: so many and no more, and each for as long as they may. */
final class Audience<L extends Audience.Member> implements AutoCloseable {

  /** How many can listen at the same time. */
  static final int MOST = 256;

  private final Set<L> members;
  private final Semaphore seats;
  private volatile boolean closed;

  /** One who listens. */
  interface Member {
    Attendance attendance();

    /** They are told nothing any more. */
    default void hangUp() {
      attendance().line().hangUp();
    }
  }

  Audience() {
    members = ConcurrentHashMap.newKeySet();
    seats = new Semaphore(MOST);
  }

  /**
   * Gives whoever called a seat and a line to it.
   *
   * @param most how many bytes that could not be sent yet are kept for them
   */
  void admit(Context context, int most, Function<EventLine, L> member) {
    demandSeat();
    boolean seated = false;
    try {
      L listener = member.apply(EventLine.to(context, most));
      members.add(listener);
      seated = true;
      if (closed) {
        listener.hangUp();
      }
    } finally {
      if (!seated) {
        seats.release();
      }
    }
  }

  private void demandSeat() {
    if (closed || !seats.tryAcquire()) {
      throw new TurnedAway(
          Problem.of(503, "too many listen already; come again later", "Retry-After", "5"));
    }
  }

  /** How many seats are taken. */
  int size() {
    return MOST - seats.availablePermits();
  }

  /** Those who still listen and may. */
  Set<L> presentAt(Instant now) {
    for (L member : members) {
      if (!member.attendance().staysAt(now)) {
        members.remove(member);
        member.hangUp();
        seats.release();
      }
    }
    return members;
  }

  /** Hangs up on all, and lets nobody in any more. */
  @Override
  public void close() {
    closed = true;
    members.forEach(Member::hangUp);
  }
}
