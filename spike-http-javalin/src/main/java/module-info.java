/**
 * The service as its clients see it: routes, sessions, problems and JSON. Begin at {@link
 * dev.spike.http.SpikeHttp}.
 */
@SuppressWarnings("requires-automatic") // Three libraries are no modules yet.
module dev.spike.http {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive dev.spike.application;
  requires transitive java.net.http;
  requires com.auth0.jwt;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires password4j;
  requires io.javalin;
  requires jakarta.servlet;
  requires micrometer.core;
  requires micrometer.registry.prometheus;
  requires org.eclipse.jetty.server;
  requires org.slf4j;

  exports dev.spike.http;
  exports dev.spike.http.exposition;
  exports dev.spike.http.json;
  exports dev.spike.http.password;
  exports dev.spike.http.place;
}
