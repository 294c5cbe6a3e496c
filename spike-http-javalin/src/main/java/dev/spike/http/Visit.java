package dev.spike.http;

import io.javalin.http.Context;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request from its arrival to its answer, which is noted under the route it took. */
final class Visit extends Callback.Nested {

  private static final String ROUTE = "dev.spike.route";

  private final Meters meters;
  private final Request request;
  private final Response response;
  private final long begun;

  Visit(Meters meters, Request request, Response response, Callback callback) {
    super(callback);
    this.meters = meters;
    this.request = request;
    this.response = response;
    begun = System.nanoTime();
    meters.entered();
  }

  /** The request has found its route. */
  static void leadsTo(RouteMeter route, Context context) {
    context.attribute(ROUTE, route);
  }

  static void leadsTo(RouteMeter route, Request request) {
    request.setAttribute(ROUTE, route);
  }

  @Override
  public void completed() {
    RouteMeter route =
        request.getAttribute(ROUTE) instanceof RouteMeter found
            ? found
            : meters.ofNoRoute(request.getMethod());
    route.record(response.getStatus(), System.nanoTime() - begun);
    meters.left();
  }
}
