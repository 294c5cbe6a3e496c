package dev.spike.planted.domain;

import java.util.UUID;
import java.util.function.Supplier;

/** Ids out of nowhere. */
public final class MakesIds {

  UUID id() {
    return UUID.randomUUID();
  }

  Supplier<UUID> reference() {
    return UUID::randomUUID;
  }
}
