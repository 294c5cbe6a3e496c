package dev.spike.http;

import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.document.Archivist;
import dev.spike.application.document.Document;
import dev.spike.domain.access.Person;
import dev.spike.http.json.DocumentJson;
import dev.spike.http.json.Words;

/** Collections as documents. */
final class DocumentRoutes {

  private final Archivist archivist;

  DocumentRoutes(Archivist archivist) {
    this.archivist = archivist;
  }

  void lay(Ways ways) {
    ways.get(CollectionRoutes.ONE + "/export", this::export);
    ways.post(CollectionRoutes.ALL + "/import", this::bringIn);
  }

  private void export(Exchange exchange, Person person) {
    Document document = archivist.write(person, CollectionRoutes.id(exchange));
    exchange.answer(DocumentJson.write(document));
  }

  private void bringIn(Exchange exchange, Person person) {
    Document document = DocumentJson.read(exchange.body());
    CollectionDetails made = Words.OF_DOCUMENTS.said(() -> archivist.read(person, document));
    CollectionRoutes.answerCreated(exchange, made);
  }
}
