package dev.spike.application.imports;

import dev.spike.domain.imports.CallbackUrl;

/** Tells somebody elsewhere what became of a job. */
public interface Notifier {

  /** Tries to tell it; says in a sentence how that went. */
  Told tell(CallbackUrl callback, String json);

  /** Whether it was told, and how that went. */
  record Told(boolean success, String outcome) {}
}
