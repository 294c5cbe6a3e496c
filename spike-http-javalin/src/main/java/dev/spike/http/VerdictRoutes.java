package dev.spike.http;

import dev.spike.application.verdict.Clerk;
import dev.spike.domain.access.Person;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import dev.spike.http.json.VerdictJson;

/** What tests of alerts came to. */
final class VerdictRoutes {

  private static final String ALL = "/api/admin/verdicts";
  private static final String ONE = ALL + "/{id}";

  private final Clerk clerk;

  VerdictRoutes(Clerk clerk) {
    this.clerk = clerk;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::keep);
    ways.get(
        ALL,
        (exchange, person) ->
            exchange.answer(clerk.list(person, exchange.page()), VerdictJson::write));
    ways.get(
        ONE,
        (exchange, person) ->
            exchange.answer(
                VerdictJson.write(clerk.get(person, exchange.id("verdict", VerdictId::new)))));
  }

  private void keep(Exchange exchange, Person person) {
    Verdict verdict = clerk.keep(person, VerdictJson.read(exchange.body()));
    exchange.answerCreated(ALL + "/" + verdict.id(), VerdictJson.write(verdict));
  }
}
