package dev.spike.http;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenTest {

  private static Served served;
  private static String id;

  @BeforeAll
  static void serve() {
    served = new Served();
    id = served.admin.get("/api/auth/me").at("/id");
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static JWTCreator.Builder lasting() {
    return JWT.create()
        .withJWTId("made by hand")
        .withSubject(id)
        .withClaim("ver", 1)
        .withClaim("auth_time", Served.START);
  }

  private static JWTCreator.Builder expiring() {
    return lasting().withExpiresAt(Served.START.plus(Duration.ofHours(1)));
  }

  private static Answer me(String token) {
    return served.anybody.bearing(token).get("/api/auth/me");
  }

  @Test
  void isGoodWithTheRightKeyAndAnEnd() {
    me(expiring().sign(Algorithm.HMAC256(served.key))).is(200);
  }

  @Test
  void isRefusedWithoutAnEnd() {
    me(lasting().sign(Algorithm.HMAC256(served.key))).isProblem(401, "sign in again");
  }

  @Test
  void isRefusedAfterItsEnd() {
    String token = lasting().withExpiresAt(Served.START).sign(Algorithm.HMAC256(served.key));

    me(token).isProblem(401, "sign in again");
  }

  @Test
  void isRefusedUnderAnotherSealOrNone() {
    byte[] foreign = new byte[HttpSettings.SHORTEST_KEY];

    me(expiring().sign(Algorithm.none())).isProblem(401, "sign in again");
    me(expiring().sign(Algorithm.HMAC512(served.key))).isProblem(401, "sign in again");
    me(expiring().sign(Algorithm.HMAC256(foreign))).isProblem(401, "sign in again");
  }

  @Test
  void isRefusedWhenItWasTamperedWith() {
    String[] parts = expiring().sign(Algorithm.HMAC256(served.key)).split("\\.");
    String[] other = expiring().withSubject("2").sign(Algorithm.HMAC256(served.key)).split("\\.");

    me(parts[0] + "." + other[1] + "." + parts[2]).isProblem(401, "sign in again");
  }

  @Test
  void isRefusedWhenItsClaimsAreOfOtherTypes() {
    String[] texts = {"nobody", "", "99999999999999999999"};
    for (String subject : texts) {
      me(expiring().withSubject(subject).sign(Algorithm.HMAC256(served.key))).isProblem(401, "");
    }
    String key = expiring().withClaim("ver", "one").sign(Algorithm.HMAC256(served.key));
    me(key).isProblem(401, "sign in again");
    String time = expiring().withClaim("auth_time", "noon").sign(Algorithm.HMAC256(served.key));
    me(time).isProblem(401, "sign in again");
  }
}
