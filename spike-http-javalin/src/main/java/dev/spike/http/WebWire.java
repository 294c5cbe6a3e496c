package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/** A request that came over the net. */
record WebWire(Context context) implements Wire {

  @Override
  public String part(String name) {
    return context.pathParam(name);
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  @Override
  public List<String> headers(String name) {
    return Collections.list(context.req().getHeaders(name));
  }

  @Override
  public ObjectNode body() {
    return new Body(context).json();
  }

  @Override
  public boolean isSecret() {
    return context.scheme().equals("https") || "https".equals(context.header("X-Forwarded-Proto"));
  }

  @Override
  public void status(int status) {
    context.status(status);
  }

  @Override
  public void header(String name, String value) {
    context.header(name, value);
  }

  @Override
  public void content(String type, byte[] bytes) {
    context.contentType(type).result(bytes);
  }

  /** Nothing waits but the client. */
  @Override
  public void endure(Ordeal ordeal, Runnable answer) {
    Request request = ServletContextRequest.getServletContextRequest(context.req());
    request.addIdleTimeoutListener(tooLong -> false);
    Runnable end = ordeal.isSilent() ? () -> Ordeal.breakOff(request) : answer;
    Executor later =
        CompletableFuture.delayedExecutor(ordeal.stillness().toMillis(), TimeUnit.MILLISECONDS);
    context.future(() -> CompletableFuture.runAsync(end, later));
  }
}
