package dev.spike.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers with a problem where a request did not even reach a route. */
final class JettyErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    write(response, callback, problem(response.getStatus()));
    return true;
  }

  static void write(Response response, Callback callback, Problem problem) {
    SecurityHeaders.write(response.getHeaders());
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(problem.json()), callback);
  }

  private static Problem problem(int status) {
    return Problem.of(
        status, status < 500 ? "this is not a proper HTTP request" : "something went wrong here");
  }
}
