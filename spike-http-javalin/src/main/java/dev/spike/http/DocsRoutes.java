package dev.spike.http;

import dev.spike.http.openapi.OpenApi;
import io.javalin.config.RoutesConfig;
import java.util.function.Function;

/** What the service is like, for machines and for people. */
final class DocsRoutes {

  private static final String PAGE = "/api/docs";

  /** A page may have its style and an icon within itself, and nothing from anywhere else. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  void lay(RoutesConfig routes, Door door) {
    routes.get(
        "/api/openapi.json",
        door.open(exchange -> answer(exchange, "application/json", OpenApi::json)));
    routes.get(
        "/api/openapi.yaml",
        door.hall(exchange -> answer(exchange, "application/yaml", OpenApi::yaml)));
    routes.get(
        "/api/schema/collection.json",
        door.hall(exchange -> exchange.answer("application/schema+json", DocumentSchema.bytes())));
    routes.get(PAGE, door.hall(DocsRoutes::answerPage));
    routes.get(
        PAGE + "/style.css",
        door.hall(exchange -> answer(exchange, "text/css; charset=utf-8", OpenApi::style)));
    routes.get("/", door.hall(exchange -> exchange.leadTo(UiRoutes.HOME)));
    routes.get("/api", door.hall(exchange -> exchange.leadTo(PAGE)));
  }

  private static void answerPage(Exchange exchange) {
    exchange.give("Content-Security-Policy", POLICY);
    answer(exchange, "text/html; charset=utf-8", OpenApi::page);
  }

  private static void answer(Exchange exchange, String type, Function<OpenApi, byte[]> form) {
    exchange.answer(type, form.apply(OpenApi.document()));
  }
}
