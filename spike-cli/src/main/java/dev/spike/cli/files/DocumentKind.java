package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Nearest;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What documents are about. */
enum DocumentKind {
  /** A collection, which need not say so. */
  COLLECTION(""),
  /** A database that files are loaded into. */
  CONNECTION("/database_url"),
  /** Where files are fetched from. */
  SOURCE("/password"),
  /** Which files go where. */
  PROJECT(""),
  /** When a project is run. */
  SCHEDULE("/sftp_override/password");

  /** The member that says so. */
  static final String MEMBER = "kind";

  private final String secret;

  DocumentKind(String secret) {
    this.secret = secret;
  }

  /** The kind of a document; refused if there is no such kind. */
  static DocumentKind of(ObjectNode document) {
    JsonNode kind = document.path(MEMBER);
    return kind.isMissingNode() || kind.isNull() ? COLLECTION : parse(kind.asText());
  }

  private static DocumentKind parse(String text) {
    List<String> labels = Arrays.stream(values()).map(DocumentKind::label).toList();
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "there is no kind "
                        + Texts.shown(text)
                        + "; "
                        + Nearest.advice(text, labels, "there are " + String.join(", ", labels))));
  }

  /** As it stands in documents. */
  String label() {
    return name().charAt(0) + word().substring(1);
  }

  /** As it stands in sentences. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the only secret of such a document stands, or nothing if it has none. */
  String secret() {
    return secret;
  }
}
