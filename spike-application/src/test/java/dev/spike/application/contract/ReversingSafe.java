package dev.spike.application.contract;

import dev.spike.application.imports.Safe;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import java.util.concurrent.atomic.AtomicInteger;

/** A safe that writes secrets backwards, after a number that is never the same. */
public final class ReversingSafe implements Safe {

  private final AtomicInteger number = new AtomicInteger();

  /** A safe. */
  public ReversingSafe() {}

  @Override
  public Sealed seal(Secret secret) {
    return new Sealed(
        number.incrementAndGet() + ":" + new StringBuilder(secret.reveal()).reverse());
  }

  @Override
  public Secret open(Sealed sealed) {
    int colon = sealed.text().indexOf(':');
    if (colon < 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "a secret was sealed with another key");
    }
    return new Secret(new StringBuilder(sealed.text().substring(colon + 1)).reverse().toString());
  }
}
