package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.document.Archivist;
import dev.spike.application.document.Document;
import dev.spike.application.document.Reconciler;
import dev.spike.application.document.Reconciliation;
import dev.spike.domain.access.Person;
import dev.spike.http.json.DocumentJson;
import dev.spike.http.json.ReconciliationJson;
import dev.spike.http.json.ReconciliationJson.Wish;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collections as documents. */
final class DocumentRoutes {

  private static final Map<String, Function<Document, ObjectNode>> FORMS =
      Map.of("full", DocumentJson::write, "short", DocumentJson::writeShort);

  private final Archivist archivist;
  private final Reconciler reconciler;

  DocumentRoutes(Archivist archivist, Reconciler reconciler) {
    this.archivist = archivist;
    this.reconciler = reconciler;
  }

  void lay(Ways ways) {
    ways.get(CollectionRoutes.ONE + "/export", this::export);
    ways.post(CollectionRoutes.ALL + "/import", this::bringIn);
    ways.post("/api/admin/apply", this::apply);
  }

  private void export(Exchange exchange, Person person) {
    Function<Document, ObjectNode> form =
        exchange
            .query("form", name -> Optional.ofNullable(FORMS.get(name)))
            .orElse(DocumentJson::write);
    exchange.answer(form.apply(archivist.write(person, CollectionRoutes.id(exchange))));
  }

  private void bringIn(Exchange exchange, Person person) {
    ObjectNode json = exchange.body();
    Document document = DocumentJson.read(json);
    CollectionDetails made = DocumentJson.said(json, () -> archivist.read(person, document));
    CollectionRoutes.answerCreated(exchange, made);
  }

  private void apply(Exchange exchange, Person person) {
    ObjectNode json = exchange.body();
    Wish wish = ReconciliationJson.wish(json);
    Reconciliation done =
        ReconciliationJson.said(
            json,
            () ->
                wish.dryRun()
                    ? reconciler.plan(person, wish.documents(), wish.prune())
                    : done(person, wish));
    exchange.answer(ReconciliationJson.write(done, !wish.dryRun()));
  }

  private Reconciliation done(Person person, Wish wish) {
    return wish.expectedDeletions()
        .map(expected -> reconciler.apply(person, wish.documents(), expected))
        .orElseGet(() -> reconciler.apply(person, wish.documents(), wish.prune()));
  }
}
