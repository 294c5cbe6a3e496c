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

  /** Leads to what tells of events as they come. */
  Handler gallery(Door.Gallery gallery) {
    return door.gallery(this::listener, gallery);
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
