package dev.spike.application.schedule;

import dev.spike.domain.UserId;
import java.util.List;
import java.util.Set;

/** How collections and spikes stood at a look, and what had happened since the one before. */
public final class Scene {

  private final Ahead ahead;
  private final boolean access;
  private final Set<UserId> owners;
  private final List<Turn> turns;

  Scene(Ahead ahead, boolean access, Set<UserId> owners, List<Turn> turns) {
    this.ahead = ahead;
    this.access = access;
    this.owners = owners;
    this.turns = turns;
  }

  /** Nothing had happened. */
  static Scene calm(Ahead ahead) {
    return new Scene(ahead, false, Set.of(), List.of());
  }

  Ahead ahead() {
    return ahead;
  }

  /** Whether any user or API key was revised. */
  public boolean access() {
    return access;
  }

  /** Whose collections were revised, or had fields or spikes that were. */
  public Set<UserId> owners() {
    return owners;
  }

  /** The spikes that had begun and ended. */
  public List<Turn> turns() {
    return turns;
  }
}
