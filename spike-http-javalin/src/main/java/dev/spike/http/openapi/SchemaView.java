package dev.spike.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what members a thing has. */
final class SchemaView {

  private final Document document;

  SchemaView(Document document) {
    this.document = document;
  }

  /** Whether a schema is worth a place of its own on the page. */
  static boolean isThing(JsonNode schema) {
    return Stream.of("properties", "allOf", "oneOf").anyMatch(schema::has);
  }

  /** The members of a thing, and those of its variants. */
  Html of(JsonNode reference) {
    JsonNode schema = document.resolved(reference);
    if (schema.path("type").asText().equals("array")) {
      return new Html().add("<p>A list of ").add(type(schema.path("items"))).add(".</p>\n");
    }
    Html html = new Html();
    List<Html> rows = rows(schema);
    if (!rows.isEmpty()) {
      html.add("<dl class=\"members\">\n");
      rows.forEach(html::add);
      html.add("</dl>\n");
    }
    return html.add(variants(schema));
  }

  private List<Html> rows(JsonNode schema) {
    List<Html> rows = new ArrayList<>();
    List<String> required = Document.items(schema.path("required")).map(JsonNode::asText).toList();
    Document.members(schema.path("properties"))
        .map(member -> row(member.getKey(), member.getValue(), required.contains(member.getKey())))
        .forEach(rows::add);
    Document.items(schema.path("allOf"))
        .map(document::resolved)
        .filter(part -> !part.has("oneOf"))
        .forEach(part -> rows.addAll(rows(part)));
    return rows;
  }

  private Html row(String name, JsonNode member, boolean required) {
    Html html = new Html().add("<div><dt><code>?</code>", name);
    html.add(" <span class=\"type\">").add(type(member)).add("</span>");
    if (required) {
      html.add(" <span class=\"must\">required</span>");
    }
    html.add("</dt><dd>");
    document.said(member, "description").ifPresent(html::line);
    limits(document.resolved(member)).ifPresent(html::line);
    return html.add("</dd></div>\n");
  }

  private Html variants(JsonNode schema) {
    Html html = new Html();
    Stream.concat(Stream.of(schema), Document.items(schema.path("allOf")))
        .filter(part -> document.resolved(part).has("oneOf"))
        .forEach(part -> html.add(part.equals(schema) ? oneOf(schema) : alsoOf(part)));
    return html;
  }

  private Html alsoOf(JsonNode part) {
    return new Html().add("<p>And the members of a ").add(type(part)).add(".</p>\n");
  }

  private Html oneOf(JsonNode schema) {
    Html html = new Html();
    for (JsonNode variant : schema.get("oneOf")) {
      JsonNode resolved = document.resolved(variant);
      if (resolved.has("oneOf")) {
        html.add("<p>Or with the members of a ").add(type(variant)).add(".</p>\n");
      } else {
        html.add("<div class=\"variant\"><h4>?</h4>", Document.text(resolved, "title").orElse(""));
        Document.text(resolved, "description").ifPresent(html::paragraphs);
        html.add(of(variant)).add("</div>\n");
      }
    }
    return html;
  }

  /** What kind of value a member has. */
  private Html type(JsonNode reference) {
    Optional<String> name = Document.schemaName(reference);
    JsonNode schema = document.resolved(reference);
    if (name.isPresent() && isThing(schema)) {
      return new Html().add("<a href=\"#?\">?</a>", name.get(), name.get());
    }
    if (schema.has("items")) {
      return new Html().add("list of ").add(type(schema.get("items")));
    }
    JsonNode type = schema.path("type");
    String words =
        type.isArray()
            ? Document.items(type).map(JsonNode::asText).collect(Collectors.joining(" or "))
            : type.asText(schema.path("const").isTextual() ? "string" : "");
    return new Html().add("?", format(schema).map(format -> words + ", " + format).orElse(words));
  }

  private static Optional<String> format(JsonNode schema) {
    return Document.text(schema, "format")
        .filter(format -> format.equals("date-time"))
        .map(format -> "instant");
  }

  private static Optional<String> limits(JsonNode schema) {
    List<String> said = new ArrayList<>();
    if (schema.has("enum")) {
      said.add(
          Document.items(schema.get("enum"))
              .map(value -> "`" + value.asText() + "`")
              .collect(Collectors.joining(", ")));
    }
    bounds(schema, "minimum", "maximum").ifPresent(said::add);
    bounds(schema, "minLength", "maxLength")
        .map(bounds -> bounds + " characters")
        .ifPresent(said::add);
    Document.text(schema, "default")
        .filter(text -> !text.isEmpty())
        .map(text -> "`" + text + "` if left out")
        .ifPresent(said::add);
    return said.isEmpty() ? Optional.empty() : Optional.of(" " + String.join("; ", said) + ".");
  }

  private static Optional<String> bounds(JsonNode schema, String least, String most) {
    return Document.text(schema, most)
        .map(
            max ->
                Document.text(schema, least).map(min -> min + " to " + max).orElse("up to " + max));
  }
}
