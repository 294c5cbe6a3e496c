package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads an object member by member. What is wrong is collected; {@link #made} refuses it all at
 * once, and with it the members that nobody asked for.
 */
public final class Members {

  private final ObjectNode json;
  private final Faults faults;
  private final Set<String> known;
  private final Map<String, String> reasons;

  /** The members of an object. */
  public Members(ObjectNode json) {
    this.json = json;
    this.faults = new Faults();
    this.known = new HashSet<>();
    this.reasons = new HashMap<>();
  }

  /** A member that must be there. */
  public <T> Optional<T> required(String name, Shape<T> shape) {
    known.add(name);
    faults.check(json.has(name), name, "%s is missing", name);
    return json.has(name) ? present(name, shape) : Optional.empty();
  }

  /** A member that may be left out, but is not null. */
  public <T> Optional<T> optional(String name, Shape<T> shape) {
    known.add(name);
    return json.has(name) ? present(name, shape) : Optional.empty();
  }

  /** A member that may be left out or null, which are the same. */
  public <T> Optional<T> nullable(String name, Shape<T> shape) {
    known.add(name);
    return json.hasNonNull(name) ? present(name, shape) : Optional.empty();
  }

  /** What becomes of a member that cannot be empty. */
  public <T> Change<T> change(String name, Shape<T> shape) {
    return new Change<>(optional(name, shape));
  }

  /** What becomes of a member that null makes empty. */
  public <T> Change<Optional<T>> clearable(String name, Shape<T> shape) {
    known.add(name);
    if (json.has(name) && json.get(name).isNull()) {
      return Change.to(Optional.empty());
    }
    return new Change<>(optional(name, shape).map(Optional::of));
  }

  /** These members are somebody else's affair. */
  public void leave(Collection<String> names) {
    known.addAll(names);
  }

  /** These members are refused for a better reason than that nobody knows them. */
  public void refuse(Collection<String> names, String reason) {
    names.forEach(name -> reasons.put(name, reason));
  }

  /** Notes a fault of a member unless a sentence about it holds. */
  public void check(boolean holds, String name, String sentence, Object... parts) {
    faults.check(holds, name, sentence, parts);
  }

  /** Whether a member is there at all. */
  public boolean has(String name) {
    return json.has(name);
  }

  /** Whether something wrong has been noted already. */
  boolean areFaulty() {
    return !faults.isEmpty();
  }

  /** Notes what is wrong with a thing as a whole, or under the name of a member. */
  public <T> Optional<T> part(String name, Supplier<T> make) {
    return faults.member(name, make);
  }

  /** A thing made of members, if all of them could be read; its faults are noted in our words. */
  public <T> Optional<T> part(Words words, Supplier<T> make, Optional<?>... parts) {
    return Stream.of(parts).allMatch(Optional::isPresent)
        ? faults.member("", () -> words.said(make))
        : Optional.empty();
  }

  /**
   * Whether a member that may be left out was, or could be read: of one that could not, it is not
   * said that it is missing as well.
   */
  Optional<Boolean> readIfSent(String name, Optional<?> read) {
    return Optional.of(true).filter(any -> read.isPresent() || !json.hasNonNull(name));
  }

  /** The object itself. */
  ObjectNode json() {
    return json;
  }

  /** Makes a thing of what was read, or refuses all that was wrong. */
  public <T> T made(Supplier<T> make) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              String reason = reasons.getOrDefault(name, "is not known here");
              String sentence = "the member %s %s";
              faults.check(
                  known.contains(name),
                  Pointers.escaped(name),
                  sentence,
                  Texts.shown(name),
                  reason);
            });
    faults.refuseIfAny();
    return make.get();
  }

  private <T> Optional<T> present(String name, Shape<T> shape) {
    JsonNode value = json.get(name);
    faults.check(!value.isNull(), name, "%s must not be null", name);
    return value.isNull() ? Optional.empty() : faults.member(name, () -> shape.of(value));
  }
}
