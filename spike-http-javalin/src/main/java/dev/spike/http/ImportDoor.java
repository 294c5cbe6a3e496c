package dev.spike.http;

import dev.spike.application.imports.ImportKeys;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.function.Supplier;

/** Lets in who may have to do with imports: machines with a key for it, and people. */
record ImportDoor(Door door, ImportKeys keys) {

  /** Lays the errands of imports. */
  Ways ways(RoutesConfig routes) {
    return (verb, path, errand) ->
        routes.addHttpHandler(
            HandlerType.findOrCreate(verb.name()),
            path,
            context ->
                door.open(exchange -> errand.run(exchange, visitor(context))).handle(context));
  }

  /** What is behind the door for those who listen, who may be asked again who they are. */
  interface Gallery {
    void enter(Context context, Exchange exchange, Supplier<Person> listener);
  }

  /** Leads to what tells of events as they come. */
  Handler gallery(Gallery gallery) {
    return context ->
        door.hall(
                exchange -> {
                  if (!Acceptance.includesEvents(exchange.header("Accept"))) {
                    throw new TurnedAway(406, "all there is here is " + EventLine.TYPE);
                  }
                  gallery.enter(context, exchange, listener(context));
                })
            .handle(context);
  }

  private Person visitor(Context context) {
    String key = context.header(DataRoutes.KEY);
    return demanded(key == null ? door.session(context).person() : admitted(key));
  }

  /** Who listens; it is found out anew whenever it is asked for, even when the call is over. */
  private Supplier<Person> listener(Context context) {
    String key = context.header(DataRoutes.KEY);
    Supplier<Person> known = key == null ? door.onlooker(context) : () -> admitted(key);
    return () -> demanded(known.get());
  }

  private Person admitted(String key) {
    return keys.admit(KeySecret.read(key).orElseThrow(Rights::unknownKey));
  }

  /** Whoever may not have to do with imports learns nothing of what else was wrong. */
  private static Person demanded(Person person) {
    Rights.demandImports(person);
    return person;
  }
}
