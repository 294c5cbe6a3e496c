package dev.spike.http;

import io.javalin.http.Context;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request from its arrival to its answer, which is noted under the route it took. */
final class Visit extends Callback.Nested {

  private static final Logger LOG = LoggerFactory.getLogger("dev.spike.http.access");
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

  /** Paths and addresses stay out of the log, since they may say what is nobody's business. */
  private void log(RouteMeter route, long nanos) {
    if (LOG.isDebugEnabled()) {
      LOG.atDebug()
          .addKeyValue("method", route.method())
          .addKeyValue("route", route.route())
          .addKeyValue("status", response.getStatus())
          .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(nanos))
          .log("answered");
    }
  }

  @Override
  public void completed() {
    RouteMeter route =
        request.getAttribute(ROUTE) instanceof RouteMeter found
            ? found
            : meters.ofNoRoute(request.getMethod());
    long took = System.nanoTime() - begun;
    route.record(response.getStatus(), took);
    log(route, took);
    meters.left();
  }
}
