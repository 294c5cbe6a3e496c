package dev.spike.http;

import dev.spike.application.access.Gatekeeper;
import dev.spike.domain.Texts;
import dev.spike.domain.access.User;
import dev.spike.http.json.Json;
import dev.spike.http.json.UserJson;
import io.javalin.config.RoutesConfig;

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
    setCookie(exchange, "", 0);
    exchange.answer(Json.object().put("message", "signed out"));
  }

  private void changePassword(Exchange exchange, Session session) {
    UserJson.PasswordChange change = UserJson.passwordChange(exchange.body());
    User changed = gatekeeper.changePassword(session.pass(), change.current(), change.chosen());
    handOut(exchange, sessions.renew(session, changed));
  }

  private static void handOut(Exchange exchange, IssuedToken token) {
    setCookie(exchange, token.text(), Sessions.LASTING.toSeconds());
    exchange.answer(token.json());
  }

  private static void setCookie(Exchange exchange, String value, long seconds) {
    exchange.give(
        "Set-Cookie",
        Texts.sentence(
            "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s",
            Door.COOKIE, value, seconds, exchange.isSecret() ? "; Secure" : ""));
  }
}
