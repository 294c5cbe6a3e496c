package dev.spike.http.password;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.spike.application.access.PasswordHasher;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes passwords by Argon2id, few at once: a hash costs so much time and memory that many would
 * starve everybody else.
 */
public final class Argon2Hasher implements PasswordHasher {

  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int SALT_BYTES = 16;

  private final Argon2Function function;
  private final Semaphore turns;
  private final String nobody;

  /** A hasher that hashes two passwords at once at most. */
  public Argon2Hasher() {
    function = Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, BYTES, Argon2.ID);
    turns = new Semaphore(AT_ONCE, true);
    nobody = nobody();
  }

  /** A hash that no password has, and that costs as much to compare with as any other. */
  private static String nobody() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        MEMORY_KIB,
        ITERATIONS,
        LANES,
        base64.encodeToString(new byte[SALT_BYTES]),
        base64.encodeToString(new byte[BYTES]));
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> new PasswordHash(function.hash(password.reveal()).getResult()));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return inTurn(() -> check(password.reveal(), hash.text()));
  }

  @Override
  public void pretend() {
    inTurn(() -> check("the password of somebody", nobody));
  }

  /** The hash says itself how it was made, so that what is kept outlives other settings. */
  private static boolean check(String password, String hash) {
    return Argon2Function.getInstanceFromHash(hash).check(password, hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
