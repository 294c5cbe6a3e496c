package dev.spike.http;

import io.javalin.config.RoutesConfig;

/** What happens, as it happens. */
final class EventRoutes {

  private static final String ALL = "/api/events";

  private EventRoutes() {}

  /** Leads those who listen to what happens. */
  static void lay(RoutesConfig routes, Door door, LiveEvents events) {
    routes.get(
        ALL,
        door.gallery(
            door::onlooker, (context, exchange, listener) -> events.listen(context, listener)));
    // Whoever wants the headers alone would wait for them for ever.
    routes.head(
        ALL,
        door.gallery(
            door::onlooker,
            (context, exchange, listener) -> {
              listener.get();
              exchange.answer(EventLine.TYPE, new byte[0]);
            }));
  }

  /** Whether this is where events are told, which takes until there are no more. */
  static boolean isEvents(String path) {
    return path.equals(ALL) || JobRoutes.isEvents(path);
  }
}
