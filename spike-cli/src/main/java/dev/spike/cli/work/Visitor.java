package dev.spike.cli.work;

import dev.spike.domain.Refusal;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks a service on behalf of somebody, and says what to do if it does not know them. A saved
 * session goes on for as long as somebody visits.
 */
final class Visitor implements Place {

  private static final int UNKNOWN = 401;

  /** What machines ask for with keys, to which signing in would not help. */
  private static final String MACHINES = "/api/data/";

  /** A service that does not prolong a session is not asked to with every request. */
  private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

  private final Bench bench;
  private Passport passport;
  private Place service;
  private Instant nextTry = Instant.MIN;

  Visitor(Passport passport, Bench bench) {
    this.bench = bench;
    this.passport = passport;
    service = passport.open();
  }

  @Override
  public Reply ask(Ask ask) {
    prolong();
    Reply reply = service.ask(ask);
    if (isUnknown(reply, ask) && takeOver()) {
      reply = service.ask(ask);
    }
    if (isUnknown(reply, ask)) {
      throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, passport.advice());
    }
    return reply;
  }

  private static boolean isUnknown(Reply reply, Ask ask) {
    return reply.status() == UNKNOWN && reply.isProblem() && !ask.path().startsWith(MACHINES);
  }

  private void prolong() {
    Instant now = bench.clock().instant();
    Optional<Profile> session = passport.session().filter(each -> each.isHalfOver(now));
    if (session.isPresent() && !now.isBefore(nextTry) && !takeOver()) {
      nextTry = now.plus(UNTIL_NEXT_TRY);
      goOnWith(Passport.fresh(session.get(), bench));
    }
  }

  /** Goes on with what another command has saved meanwhile; whether there is such a thing. */
  private boolean takeOver() {
    return passport.session().isPresent()
        && saved()
            .filter(each -> each.server().equals(passport.server()))
            .map(this::goOnWith)
            .orElse(false);
  }

  private Optional<Profile> saved() {
    try {
      return bench.profiles().saved();
    } catch (Refusal damaged) {
      return Optional.empty();
    }
  }

  private boolean goOnWith(Profile other) {
    boolean isNews = !passport.session().map(Profile::token).equals(Optional.of(other.token()));
    if (isNews) {
      service.close();
      passport = passport.with(other);
      service = passport.open();
    }
    return isNews;
  }

  @Override
  public void close() {
    service.close();
  }
}
