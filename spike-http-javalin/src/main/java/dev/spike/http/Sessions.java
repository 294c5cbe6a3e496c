package dev.spike.http;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.spike.application.access.Gatekeeper;
import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import dev.spike.domain.access.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Makes the tokens of people who signed in, and knows them again. */
final class Sessions {

  static final Duration LASTING = Duration.ofHours(3);

  private static final Duration REFRESHABLE = Duration.ofHours(8);
  private static final int ID_BYTES = 16;
  private static final String VERSION = "ver";
  private static final String SIGNED_IN = "auth_time";

  private final Gatekeeper gatekeeper;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Algorithm algorithm;
  private final JWTVerifier verifier;

  Sessions(byte[] key, Gatekeeper gatekeeper, InstantSource clock, RandomGenerator random) {
    this.gatekeeper = gatekeeper;
    this.clock = clock;
    this.random = random;
    this.algorithm = Algorithm.HMAC256(key);
    this.verifier = verifier(algorithm, clock);
  }

  private static JWTVerifier verifier(Algorithm algorithm, InstantSource clock) {
    JWTVerifier.BaseVerification verification =
        (JWTVerifier.BaseVerification)
            JWT.require(algorithm)
                .withClaimPresence("exp")
                .withClaimPresence("sub")
                .withClaimPresence("jti")
                .withClaimPresence(VERSION)
                .withClaimPresence(SIGNED_IN);
    return verification.build(clock.withZone(ZoneOffset.UTC));
  }

  /** The first token of a user who signs in now. */
  IssuedToken begin(User user) {
    return issued(user, clock.instant());
  }

  /** Another token for somebody who still has one, while the sign-in is not too long ago. */
  IssuedToken refresh(Session session) {
    if (clock.instant().isAfter(session.signedInAt().plus(REFRESHABLE))) {
      throw over();
    }
    return issued(session.user(), session.signedInAt());
  }

  /** Another token for a user whose others have become void. */
  IssuedToken renew(Session session, User changed) {
    return issued(changed, session.signedInAt());
  }

  /** Who has a token, as storage knows them now. */
  Session identify(String token) {
    DecodedJWT decoded = verified(token);
    Integer version = decoded.getClaim(VERSION).asInt();
    Instant signedIn = decoded.getClaim(SIGNED_IN).asInstant();
    if (version == null || signedIn == null) {
      throw over();
    }
    Pass pass =
        new Pass(
            new PassId(decoded.getId()),
            userId(decoded),
            OptionalInt.of(version),
            decoded.getExpiresAtAsInstant());
    return new Session(gatekeeper.identify(pass), pass, signedIn);
  }

  /** What the library says of a bad token repeats the token, so it goes no further. */
  private DecodedJWT verified(String token) {
    try {
      return verifier.verify(token);
    } catch (JWTVerificationException e) {
      throw over();
    }
  }

  private static UserId userId(DecodedJWT decoded) {
    try {
      return new UserId(Long.parseLong(decoded.getSubject()));
    } catch (NumberFormatException e) {
      throw over();
    }
  }

  private IssuedToken issued(User user, Instant signedInAt) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Instant now = clock.instant();
    Instant expiresAt = now.plus(LASTING).truncatedTo(ChronoUnit.SECONDS);
    String token =
        JWT.create()
            .withJWTId(Base64.getUrlEncoder().withoutPadding().encodeToString(id))
            .withSubject(user.id().toString())
            .withClaim(VERSION, user.tokenVersion())
            .withClaim(SIGNED_IN, signedInAt)
            .withIssuedAt(now)
            .withExpiresAt(expiresAt)
            .sign(algorithm);
    return new IssuedToken(user, token, expiresAt);
  }

  private static Refusal over() {
    return new Refusal(Refusal.Kind.UNKNOWN_CALLER, "your session is over; sign in again");
  }
}
