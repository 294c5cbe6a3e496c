package dev.spike.http;

import dev.spike.http.ui.Asset;
import dev.spike.http.ui.Site;
import io.javalin.config.RoutesConfig;

/** The pages for browsers. */
final class UiRoutes {

  static final String HOME = "/ui/";

  private static final String LIBRARIES = "/webjars/";
  private static final String REST = "<rest>";

  private final Doorplate doorplate;

  UiRoutes(Doorplate doorplate) {
    this.doorplate = doorplate;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get("/ui", door.hall(exchange -> answer(exchange, "")));
    routes.get(HOME + REST, door.hall(exchange -> answer(exchange, rest(exchange))));
    routes.get(LIBRARIES + REST, door.hall(this::answerLibrary));
  }

  /** Whether a route leads to pages, and not to what the service answers to programs. */
  static boolean isPage(String path) {
    return path.startsWith("/ui") || path.startsWith(LIBRARIES);
  }

  private static String rest(Exchange exchange) {
    return exchange.part("rest");
  }

  /** Every address that is no file is one of the document, which knows what to show for it. */
  private void answer(Exchange exchange, String rest) {
    doorplate.demandName(exchange);
    Site site = Site.ofBuild();
    if (site.asset(HOME + rest).isEmpty() && rest.contains(".")) {
      throw new TurnedAway(404, "there is nothing at this address");
    }
    exchange.give("Content-Security-Policy", site.policy());
    exchange.give("Cross-Origin-Opener-Policy", "same-origin");
    exchange.give(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    answer(exchange, site.asset(HOME + rest).orElseGet(site::page));
  }

  private void answerLibrary(Exchange exchange) {
    doorplate.demandName(exchange);
    Asset asset =
        Site.ofBuild()
            .asset(LIBRARIES + rest(exchange))
            .orElseThrow(() -> new TurnedAway(404, "there is nothing at this address"));
    answer(exchange, asset);
  }

  private static void answer(Exchange exchange, Asset asset) {
    exchange.give(
        "Cache-Control", asset.isForever() ? "public, max-age=31536000, immutable" : "no-cache");
    exchange.give("ETag", asset.tag());
    if (exchange.header("If-None-Match").filter(known -> known.contains(asset.tag())).isPresent()) {
      exchange.answerUnchanged();
    } else {
      exchange.answer(asset.type(), asset.bytes());
    }
  }
}
