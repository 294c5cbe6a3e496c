package dev.spike.cli.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in secrets for which documents name variables of the environment, as in <code>${PASSWORD}
 * </code>. Nothing but secrets is filled in: whatever else has such a form means itself.
 */
public record Variables(Map<String, String> environment) {

  public Variables {
    environment = Map.copyOf(environment);
  }

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)(}?)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** The document with its secret; what cannot be filled in is a fault of it. */
  FileDocument filled(FileDocument document) {
    String place = DocumentKind.of(document.json()).secret();
    JsonNode secret = document.json().at(place);
    if (place.isEmpty() || !secret.isTextual() || !secret.textValue().contains("${")) {
      return document;
    }
    try {
      ObjectNode filled = document.json().deepCopy();
      JsonPointer pointer = JsonPointer.compile(place);
      ((ObjectNode) filled.at(pointer.head()))
          .set(pointer.last().getMatchingProperty(), TextNode.valueOf(filled(secret.textValue())));
      return new FileDocument(document.file(), document.number(), filled, document.lines());
    } catch (Refusal refusal) {
      throw new Faulty(List.of(document.fault(place, refusal.getMessage())));
    }
  }

  /**
   * A text with what its variables stand for. A variable alone stands for the whole; within a URL
   * it is written as URLs want it.
   */
  public String filled(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    if (matcher.matches()) {
      return value(matcher.toMatchResult());
    }
    boolean isUrl = text.contains("://");
    return matcher
        .reset()
        .replaceAll(
            found -> Matcher.quoteReplacement(isUrl ? encoded(value(found)) : value(found)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String value(MatchResult reference) {
    String name = reference.group(1);
    if (reference.group(2).isEmpty() || !NAME.matcher(name).matches()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "what begins with ${ must name a variable of the environment, as in ${DB_PASSWORD}");
    }
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "the variable " + Texts.shown(name) + " is not set in the environment, or is empty");
    }
    return value;
  }
}
