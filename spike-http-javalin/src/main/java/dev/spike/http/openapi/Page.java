package dev.spike.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The document as one page, which asks nobody for anything but its style and runs no script. */
final class Page {

  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options");
  private static final String ICON =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath"
          + " d='M1 12h3l2-2 2-8 2 9 1.5 1H15' fill='none' stroke='%23e4572e' stroke-width='1.6'"
          + " stroke-linejoin='round' stroke-linecap='round'/%3E%3C/svg%3E";
  private static final String MARK =
      "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M1 12h3l2-2 2-8 2 9 1.5 1H15\"/></svg>";

  private final Document document;
  private final List<Operation> operations;
  private final OperationView view;
  private final SchemaView schemas;

  Page(Document document) {
    this.document = document;
    operations = operations(document.root().path("paths"));
    view = new OperationView(document);
    schemas = new SchemaView(document);
  }

  private static List<Operation> operations(JsonNode paths) {
    return Document.members(paths)
        .flatMap(
            path ->
                Document.members(path.getValue())
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(method -> new Operation(path.getKey(), method.getKey(), path.getValue())))
        .toList();
  }

  String html() {
    Html html = new Html();
    String title = document.root().at("/info/title").asText();
    html.add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.add("<meta name=\"color-scheme\" content=\"light dark\">\n<title>? API</title>\n", title);
    html.add("<link rel=\"icon\" href=\"?\">\n", ICON);
    html.add("<link rel=\"stylesheet\" href=\"/api/docs/style.css\">\n</head>\n<body>\n");
    html.add("<a class=\"skip\" href=\"#top\">Skip to the contents</a>\n");
    html.add("<nav aria-label=\"Contents\">\n<a class=\"home\" href=\"#top\">").add(MARK);
    html.add("? <small>API</small></a>\n", title);
    html.add("<input type=\"checkbox\" id=\"menu\"><label for=\"menu\">Contents</label>\n");
    html.add(contents()).add("</nav>\n<main id=\"top\">\n").add(introduction()).add(sections());
    return html.add(things()).add("</main>\n</body>\n</html>\n").toString();
  }

  private Html contents() {
    Html html = new Html().add("<div class=\"contents\">\n");
    for (JsonNode tag : document.root().path("tags")) {
      String name = tag.path("name").asText();
      html.add("<h2><a href=\"#?\">?</a></h2>\n<ul>\n", anchor(name), name);
      for (Operation operation : of(name)) {
        html.add("<li><a href=\"#?\">", operation.id()).add(operation.badge());
        html.add("<span>?</span></a></li>\n", operation.summary());
      }
      html.add("</ul>\n");
    }
    return html.add("<h2><a href=\"#things\">Things</a></h2>\n</div>\n");
  }

  private Html introduction() {
    JsonNode info = document.root().path("info");
    Html html = new Html().add("<header>\n<h1>? API</h1>\n", info.path("title").asText());
    html.add("<p class=\"lead\">?</p>\n", info.path("summary").asText());
    html.paragraphs(info.path("description").asText());
    html.add(
        "<p class=\"links\">This page is made of <a href=\"/api/openapi.yaml\">openapi.yaml</a>, ");
    html.add("which is there <a href=\"/api/openapi.json\">as JSON</a> too.</p>\n");
    html.add("<h2>Who you are</h2>\n<dl class=\"members\">\n");
    Document.members(document.root().at("/components/securitySchemes"))
        .map(scheme -> scheme.getValue())
        .forEach(
            scheme -> {
              String place = scheme.path("in").asText("header");
              html.add("<div><dt><code>?</code>", scheme.path("name").asText("Authorization"));
              html.add(" <span class=\"type\">in the ?</span></dt><dd>", place);
              html.line(scheme.path("description").asText().strip().replace('\n', ' '));
              html.add("</dd></div>\n");
            });
    return html.add("</dl>\n</header>\n");
  }

  private Html sections() {
    Html html = new Html();
    for (JsonNode tag : document.root().path("tags")) {
      String name = tag.path("name").asText();
      html.add("<section id=\"?\">\n<h2>?</h2>\n", anchor(name), name);
      html.paragraphs(tag.path("description").asText());
      of(name).forEach(operation -> html.add(view.of(operation)));
      html.add("</section>\n");
    }
    return html;
  }

  private Html things() {
    Html html = new Html().add("<section id=\"things\">\n<h2>Things</h2>\n");
    Document.members(document.root().at("/components/schemas"))
        .filter(schema -> SchemaView.isThing(schema.getValue()))
        .forEach(
            schema -> {
              html.add("<article id=\"?\" class=\"thing\">\n", schema.getKey());
              html.add("<h3>?</h3>\n", schema.getKey());
              Document.text(schema.getValue(), "description").ifPresent(html::paragraphs);
              html.add(schemas.of(schema.getValue())).add("</article>\n");
            });
    return html.add("</section>\n");
  }

  private List<Operation> of(String tag) {
    return operations.stream().filter(operation -> operation.tag().equals(tag)).toList();
  }

  private static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
