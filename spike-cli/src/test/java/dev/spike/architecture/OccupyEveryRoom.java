package dev.spike.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Holds when every room is the package of at least one class. */
final class OccupyEveryRoom extends ArchCondition<JavaClass> {

  private final Collection<String> rooms;
  private final Set<String> occupied = new TreeSet<>();

  OccupyEveryRoom(Collection<String> rooms) {
    super("occupy every room of " + rooms);
    this.rooms = rooms;
  }

  @Override
  public void check(JavaClass inhabitant, ConditionEvents events) {
    occupied.add(inhabitant.getPackageName());
  }

  @Override
  public void finish(ConditionEvents events) {
    for (String room : rooms) {
      String message = "Room " + room + " is " + (occupied.contains(room) ? "occupied" : "empty");
      events.add(new SimpleConditionEvent(room, occupied.contains(room), message));
    }
  }
}
