package dev.spike.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.application.imports.ImportDocument;
import dev.spike.application.imports.ImportReconciler;
import dev.spike.application.imports.ImportReconciliation;
import dev.spike.domain.access.Person;
import dev.spike.http.json.ImportDocumentJson;
import dev.spike.http.json.ImportReconciliationJson;
import dev.spike.http.json.ImportReconciliationJson.Wish;
import dev.spike.http.json.Json;

/** Things of imports as documents. */
final class ImportDocumentRoutes {

  private final ImportReconciler reconciler;

  ImportDocumentRoutes(ImportReconciler reconciler) {
    this.reconciler = reconciler;
  }

  void lay(Ways ways) {
    ways.get("/api/imports/export", this::export);
    ways.post("/api/imports/apply", this::apply);
  }

  private void export(Exchange exchange, Person person) {
    ArrayNode documents = Json.list();
    for (ImportDocument document : reconciler.write(person)) {
      documents.add(ImportDocumentJson.write(document));
    }
    exchange.answer(documents);
  }

  private void apply(Exchange exchange, Person person) {
    Wish wish = ImportReconciliationJson.wish(exchange.body());
    ImportReconciliation plan =
        wish.dryRun()
            ? reconciler.plan(person, wish.documents(), wish.prune())
            : done(person, wish);
    exchange.answer(ImportReconciliationJson.write(plan, !wish.dryRun()));
  }

  private ImportReconciliation done(Person person, Wish wish) {
    return wish.expectedDeletions()
        .map(expected -> reconciler.apply(person, wish.documents(), expected))
        .orElseGet(() -> reconciler.apply(person, wish.documents(), wish.prune()));
  }
}
