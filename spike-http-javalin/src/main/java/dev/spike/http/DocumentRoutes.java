package dev.spike.http;

import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.document.Archivist;
import dev.spike.application.document.Document;
import dev.spike.http.json.DocumentJson;
import dev.spike.http.json.Words;
import io.javalin.config.RoutesConfig;

/** Collections as documents. */
final class DocumentRoutes {

  private final Archivist archivist;

  DocumentRoutes(Archivist archivist) {
    this.archivist = archivist;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get(CollectionRoutes.ONE + "/export", door.people(this::export));
    routes.post(CollectionRoutes.ALL + "/import", door.people(this::bringIn));
  }

  private void export(Exchange exchange, Session session) {
    Document document = archivist.write(session.person(), CollectionRoutes.id(exchange));
    exchange.answer(DocumentJson.write(document));
  }

  private void bringIn(Exchange exchange, Session session) {
    Document document = DocumentJson.read(exchange.body());
    CollectionDetails made =
        Words.OF_DOCUMENTS.said(() -> archivist.read(session.person(), document));
    CollectionRoutes.answerCreated(exchange, made);
  }
}
