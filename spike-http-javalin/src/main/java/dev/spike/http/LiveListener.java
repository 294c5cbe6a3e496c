package dev.spike.http;

import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;

/** Somebody who listens to what happens. */
final class LiveListener implements Audience.Member {

  private static final byte[] IN = EventText.comment("one moment");

  private final Attendance attendance;
  private boolean greeted;

  private LiveListener(Attendance attendance) {
    this.attendance = attendance;
  }

  /** Somebody who knows at once that they are let in, and is greeted when somebody has looked. */
  static LiveListener of(Attendance attendance) {
    attendance.line().tell(IN);
    return new LiveListener(attendance);
  }

  @Override
  public Attendance attendance() {
    return attendance;
  }

  boolean hearsOfImports() {
    return Rights.allowImports(attendance.person());
  }

  /** Tells what has happened; whoever is new has read it, or is yet to read it. */
  void hear(News news) {
    EventLine line = attendance.line();
    if (greeted) {
      Person person = attendance.person();
      news.eventsFor(person).forEach(event -> line.tell(event, News.missedBy(person)));
    } else {
      greeted = true;
      line.tell(News.HELLO);
    }
  }
}
