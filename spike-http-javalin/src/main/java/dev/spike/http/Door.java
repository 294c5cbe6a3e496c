package dev.spike.http;

import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets requests through to what is behind: those of anybody, or of people who are signed in. */
final class Door {

  static final String COOKIE = "spike_session";

  private static final String BEARER = "bearer ";
  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Sessions sessions;
  private final Meters meters;
  private final Doorplate doorplate;

  Door(Sessions sessions, Meters meters, Doorplate doorplate) {
    this.sessions = sessions;
    this.meters = meters;
    this.doorplate = doorplate;
  }

  /** What is behind the door for anybody. */
  interface Room {
    void enter(Exchange exchange);
  }

  /** What is behind the door for people who are signed in. */
  interface PrivateRoom {
    void enter(Exchange exchange, Session session);
  }

  /** What is behind the door for those who listen, who may be asked again who they are. */
  interface Gallery {
    void enter(Context context, Exchange exchange, Supplier<Person> listener);
  }

  /** Leads to what anybody may see, in whatever format it has. */
  Handler hall(Room room) {
    return context -> {
      Visit.leadsTo(meters.of(context.endpoint()), context);
      room.enter(new Exchange(new WebWire(context)));
    };
  }

  /** Leads to what answers anybody in JSON. */
  Handler open(Room room) {
    return hall(
        exchange -> {
          demandJson(exchange);
          room.enter(exchange);
        });
  }

  /** Leads to what answers people who are signed in, in JSON. */
  Handler people(PrivateRoom room) {
    return context -> open(exchange -> room.enter(exchange, session(context))).handle(context);
  }

  /** Leads to what tells of events as they come to those who are known to be who they are. */
  Handler gallery(Function<Context, Supplier<Person>> known, Gallery gallery) {
    return context ->
        hall(exchange -> {
              if (!Acceptance.includesEvents(exchange.header("Accept"))) {
                throw new TurnedAway(406, "all there is here is " + EventLine.TYPE);
              }
              gallery.enter(context, exchange, known.apply(context));
            })
            .handle(context);
  }

  /** Lays the errands of people who are signed in, which can also be answered with tables. */
  Ways tables(RoutesConfig routes) {
    return (verb, path, errand) ->
        routes.addHttpHandler(
            HandlerType.findOrCreate(verb.name()),
            path,
            context ->
                hall(exchange -> {
                      wantsTable(exchange);
                      errand.run(exchange, session(context).person());
                    })
                    .handle(context));
  }

  /** Whether somebody wants a table more than JSON, of those who can read one of them. */
  static boolean wantsTable(Exchange exchange) {
    return SampleFormat.wanted(exchange.header("Accept"), SampleFormat.JSON, SampleFormat.CSV)
            .orElseThrow(
                () -> new TurnedAway(406, "all there is here is application/json and text/csv"))
        == SampleFormat.CSV;
  }

  /** Lays the errands of people who are signed in. */
  Ways ways(RoutesConfig routes) {
    return (verb, path, errand) ->
        routes.addHttpHandler(
            HandlerType.findOrCreate(verb.name()),
            path,
            people((exchange, session) -> errand.run(exchange, session.person())));
  }

  /** What stands behind the word Bearer. */
  static Optional<String> bearer(Context context) {
    return bearer(Optional.ofNullable(context.header("Authorization")));
  }

  static Optional<String> bearer(Optional<String> authorization) {
    return authorization
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private static void demandJson(Exchange exchange) {
    if (!Acceptance.includesJson(exchange.header("Accept"))) {
      throw new TurnedAway(406, "all there is here is application/json");
    }
  }

  /** Who is signed in and only looks; whenever it is asked for, it is found out anew. */
  Supplier<Person> onlooker(Context context) {
    String token = token(context);
    return () -> sessions.identify(token).person();
  }

  Session session(Context context) {
    Session session = sessions.identify(token(context));
    if (bearer(context).isEmpty()) {
      demandOwnPage(context);
    }
    return session;
  }

  private String token(Context context) {
    Optional<String> bearer = bearer(context);
    if (bearer.isPresent()) {
      return bearer.get();
    }
    String cookie = context.cookie(COOKIE);
    if (cookie == null) {
      throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, "sign in first");
    }
    doorplate.demandName(Optional.ofNullable(context.header("Host")));
    return cookie;
  }

  /** A browser sends a cookie whoever asks it to; only our own pages can say so in a header. */
  private static void demandOwnPage(Context context) {
    boolean safe = SAFE.contains(context.req().getMethod());
    boolean ours = "spike".equals(context.header("X-Requested-With"));
    if (!safe && isFromElsewhere(context)) {
      throw new TurnedAway(403, "with the cookie, changes are taken from our own pages only");
    }
    if (!safe && !ours && !isSameOrigin(context)) {
      throw new TurnedAway(403, "with the cookie, changes need the header X-Requested-With: spike");
    }
  }

  /** What browsers say themselves, where they do, no page can make them say otherwise. */
  private static boolean isFromElsewhere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    return site != null && !OURS.contains(site);
  }

  private static boolean isSameOrigin(Context context) {
    String origin = context.header("Origin");
    String host = context.header("Host");
    return origin != null
        && host != null
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }
}
