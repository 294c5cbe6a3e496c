package dev.spike.http;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has a {@code HEAD} answered as the {@code GET} that it stands for, of which Jetty leaves the body
 * out. Only of generated data and of metrics it does not, since a draw leaves something behind, and
 * of events, since these take their time.
 */
final class Heads extends Handler.Wrapper {

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean asks =
        HttpMethod.HEAD.is(request.getMethod())
            && !FastLane.isData(request)
            && !ExpositionRoute.isExposition(request.getHttpURI().getPath())
            && !EventRoutes.isEvents(request.getHttpURI().getPath());
    return super.handle(asks ? new Asked(request) : request, response, callback);
  }

  private static final class Asked extends Request.Wrapper {

    private Asked(Request request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return HttpMethod.GET.asString();
    }
  }
}
