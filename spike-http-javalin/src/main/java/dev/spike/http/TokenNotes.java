package dev.spike.http;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of tokens since they were made, as long as they would otherwise be good. It is known
 * on this node and until it stops: a token whose user has another password or role is void
 * everywhere, one that was only signed out is so here.
 */
final class TokenNotes {

  private static final int ENDED = -1;
  private static final int CLEANED_FROM = 1000;

  private final Map<String, Note> notes = new ConcurrentHashMap<>();

  private record Note(int version, Instant expiresAt) {}

  void end(String token, Instant expiresAt) {
    notes.put(token, new Note(ENDED, expiresAt));
  }

  void raise(String token, int version, Instant expiresAt) {
    notes.computeIfPresent(
        token, (id, note) -> note.version == ENDED ? note : new Note(version, expiresAt));
    notes.putIfAbsent(token, new Note(version, expiresAt));
  }

  boolean hasEnded(String token) {
    Note note = notes.get(token);
    return note != null && note.version == ENDED;
  }

  /** The version of its user for which a token stands. */
  int version(String token, int made) {
    Note note = notes.get(token);
    return note == null ? made : note.version;
  }

  void forgetBefore(Instant now) {
    if (notes.size() >= CLEANED_FROM) {
      notes.values().removeIf(note -> note.expiresAt.isBefore(now));
    }
  }
}
