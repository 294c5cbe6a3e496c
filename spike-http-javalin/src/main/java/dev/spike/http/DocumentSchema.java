package dev.spike.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of documents, by which editors complete and check files of collections. */
final class DocumentSchema {

  private DocumentSchema() {}

  /** The schema as it was written. */
  static byte[] bytes() {
    try (InputStream in = DocumentSchema.class.getResourceAsStream("collection.schema.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
