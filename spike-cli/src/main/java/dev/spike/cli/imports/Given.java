package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Members that may be empty. */
final class Given {

  private Given() {}

  /** The text of a member, unless there is none. */
  static Optional<String> text(JsonNode thing, String member) {
    JsonNode value = thing.path(member);
    return value.isMissingNode() || value.isNull() || value.asText().isEmpty()
        ? Optional.empty()
        : Optional.of(value.asText());
  }
}
