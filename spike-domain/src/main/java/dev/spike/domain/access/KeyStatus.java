package dev.spike.domain.access;

/** Whether an API key was taken back. */
public enum KeyStatus {
  /** It was not. */
  ACTIVE,
  /** It was, for good. */
  REVOKED
}
