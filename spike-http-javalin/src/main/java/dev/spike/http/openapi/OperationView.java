package dev.spike.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows one operation: what it is for, what it takes and answers, and how to call it. */
final class OperationView {

  private static final String DESCRIPTION = "description";
  private static final int FIRST_FAULT = 400;

  private final Document document;
  private final SchemaView schemas;
  private final Samples samples;

  OperationView(Document document) {
    this.document = document;
    schemas = new SchemaView(document);
    samples = new Samples(document);
  }

  Html of(Operation operation) {
    JsonNode node = operation.node();
    Html html = new Html();
    html.add("<article id=\"?\">\n<div class=\"said\">\n", operation.id());
    html.add("<h3>?</h3>\n", operation.summary());
    html.add("<p class=\"address\">").add(operation.badge());
    html.add("<code>?</code></p>\n", operation.path());
    Document.text(node, DESCRIPTION).ifPresent(html::paragraphs);
    html.add(parameters(operation)).add(body(node)).add(answers(node));
    html.add("</div>\n<div class=\"shown\">\n").add(call(operation)).add(answerSample(node));
    return html.add("</div>\n</article>\n");
  }

  private Html parameters(Operation operation) {
    List<JsonNode> all = parametersOf(operation).toList();
    Html html = new Html();
    if (!all.isEmpty()) {
      html.add("<h4>Parameters</h4>\n<dl class=\"members\">\n");
      all.forEach(parameter -> html.add(parameter(parameter)));
      html.add("</dl>\n");
    }
    return html;
  }

  private Stream<JsonNode> parametersOf(Operation operation) {
    return Stream.of(operation.shared(), operation.node())
        .flatMap(node -> Document.items(node.path("parameters")))
        .map(document::resolved);
  }

  private static Html parameter(JsonNode parameter) {
    Html html = new Html().add("<div><dt><code>?</code>", parameter.path("name").asText());
    html.add(" <span class=\"type\">in ?</span>", place(parameter.path("in").asText()));
    if (parameter.path("required").asBoolean()) {
      html.add(" <span class=\"must\">required</span>");
    }
    html.add("</dt><dd>").line(parameter.path(DESCRIPTION).asText());
    return html.add("</dd></div>\n");
  }

  private static String place(String in) {
    return "the " + in;
  }

  private Html body(JsonNode operation) {
    JsonNode body = operation.path("requestBody");
    Html html = new Html();
    if (!body.isMissingNode()) {
      html.add("<h4>Body</h4>\n")
          .add(schemas.of(body.path("content").elements().next().path("schema")));
    }
    return html;
  }

  private Html answers(JsonNode operation) {
    Html html = new Html().add("<h4>Answers</h4>\n");
    Html faults = new Html();
    Document.members(operation.path("responses"))
        .forEach(
            answer ->
                (isFault(answer.getKey()) ? faults : html)
                    .add(answer(answer.getKey(), document.resolved(answer.getValue()))));
    html.add("<details class=\"faults\"><summary>Faults</summary>\n");
    return html.add(faults).add("</details>\n");
  }

  private static boolean isFault(String status) {
    return status.equals("default") || Integer.parseInt(status) >= FIRST_FAULT;
  }

  private Html answer(String status, JsonNode answer) {
    Html html =
        new Html()
            .add("<p class=\"answer\"><b class=\"s?\">?</b> ", status.substring(0, 1), status);
    html.line(answer.path(DESCRIPTION).asText()).add("</p>\n");
    if (isFault(status)) {
      return html;
    }
    Document.members(answer.path("headers"))
        .forEach(
            header -> {
              html.add("<p class=\"header\"><code>?</code> ", header.getKey());
              html.line(document.resolved(header.getValue()).path(DESCRIPTION).asText())
                  .add("</p>\n");
            });
    Document.members(answer.path("content"))
        .findFirst()
        .ifPresent(media -> html.add(content(media.getKey(), media.getValue().path("schema"))));
    return html;
  }

  private Html content(String type, JsonNode schema) {
    Optional<String> name = Document.schemaName(schema);
    if (name.isPresent()) {
      return new Html().add("<p>The body is a <a href=\"#?\">?</a>.</p>\n", name.get(), name.get());
    }
    return type.endsWith("json")
        ? schemas.of(schema)
        : new Html().add("<p>The body is <code>?</code>.</p>\n", type);
  }

  private Html call(Operation operation) {
    StringBuilder curl = new StringBuilder("curl");
    if (operation.method().equals("head")) {
      curl.append(" --head");
    } else if (!operation.method().equals("get")) {
      curl.append(" -X ").append(operation.method().toUpperCase(Locale.ROOT));
    }
    curl.append(" \"$server").append(filledIn(operation)).append('"');
    secret(operation.node())
        .ifPresent(header -> curl.append(" \\\n  -H \"").append(header).append('"'));
    samples
        .of(operation.node().path("requestBody"))
        .ifPresent(
            body ->
                curl.append(" \\\n  -H \"Content-Type: application/json\" \\\n  -d '")
                    .append(body)
                    .append('\''));
    return new Html().add("<pre><code>?</code></pre>\n", curl.toString());
  }

  private String filledIn(Operation operation) {
    String path = operation.path();
    for (JsonNode parameter : parametersOf(operation).toList()) {
      String place = "{" + parameter.path("name").asText() + "}";
      path = path.replace(place, parameter.path("example").asText());
    }
    return path;
  }

  private static Optional<String> secret(JsonNode operation) {
    JsonNode first = operation.path("security").path(0);
    if (first.has("key")) {
      return Optional.of("X-API-Key: $key");
    }
    return first.has("token") ? Optional.of("Authorization: Bearer $token") : Optional.empty();
  }

  private Html answerSample(JsonNode operation) {
    return Document.members(operation.path("responses"))
        .filter(answer -> !isFault(answer.getKey()))
        .findFirst()
        .flatMap(answer -> samples.of(document.resolved(answer.getValue())))
        .map(
            sample ->
                new Html().add("<pre class=\"sample\"><code>").json(sample).add("</code></pre>\n"))
        .orElseGet(Html::new);
  }
}
