package dev.spike.http;

import dev.spike.application.access.Gatekeeper;
import dev.spike.domain.access.User;
import dev.spike.http.json.Json;
import dev.spike.http.json.UserJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Signing in and out. */
final class AuthRoutes {

  private final Gatekeeper gatekeeper;
  private final Sessions sessions;

  AuthRoutes(Gatekeeper gatekeeper, Sessions sessions) {
    this.gatekeeper = gatekeeper;
    this.sessions = sessions;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.post("/api/auth/login", door.open(this::login));
    routes.post("/api/auth/refresh", door.people(this::refresh));
    routes.post("/api/auth/logout", door.people(this::logout));
    routes.get("/api/auth/me", door.people(AuthRoutes::me));
    routes.post("/api/auth/change-password", door.people(this::changePassword));
  }

  private void login(Exchange exchange) {
    User user = gatekeeper.signIn(UserJson.attempt(exchange.body()));
    handOut(exchange, sessions.begin(user));
  }

  private void refresh(Exchange exchange, Session session) {
    handOut(exchange, sessions.refresh(session));
  }

  private void logout(Exchange exchange, Session session) {
    gatekeeper.takeBack(session.pass());
    setCookie(exchange.context(), "", 0);
    exchange.answer(Json.object().put("message", "signed out"));
  }

  private static void me(Exchange exchange, Session session) {
    exchange.answer(UserJson.write(session.user()), session.user().stamp());
  }

  private void changePassword(Exchange exchange, Session session) {
    UserJson.PasswordChange change = UserJson.passwordChange(exchange.body());
    User changed = gatekeeper.changePassword(session.pass(), change.current(), change.chosen());
    handOut(exchange, sessions.renew(session, changed));
  }

  private static void handOut(Exchange exchange, IssuedToken token) {
    setCookie(exchange.context(), token.text(), Sessions.LASTING.toSeconds());
    exchange.answer(token.json());
  }

  private static void setCookie(Context context, String value, long seconds) {
    boolean secure =
        context.scheme().equals("https") || "https".equals(context.header("X-Forwarded-Proto"));
    context.header(
        "Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(Door.COOKIE, value, seconds, secure ? "; Secure" : ""));
  }
}
