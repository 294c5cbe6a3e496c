package dev.spike.cli.work;

import dev.spike.domain.Refusal;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;

/** Asks a service on behalf of somebody, and says what to do if it does not know them. */
final class Visitor implements Place {

  private static final int UNKNOWN = 401;

  /** What machines ask for with keys, to which signing in would not help. */
  private static final String MACHINES = "/api/data/";

  private final Place service;
  private final String advice;

  Visitor(Place service, String advice) {
    this.service = service;
    this.advice = advice;
  }

  @Override
  public Reply ask(Ask ask) {
    Reply reply = service.ask(ask);
    if (reply.status() == UNKNOWN && reply.isProblem() && !ask.path().startsWith(MACHINES)) {
      throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, advice);
    }
    return reply;
  }

  @Override
  public void close() {
    service.close();
  }
}
