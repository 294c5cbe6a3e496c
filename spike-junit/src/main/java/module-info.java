/**
 * Live test data in other people's tests: feeds, spikes and clocks as parameters of JUnit tests.
 * Begin at {@link dev.spike.junit.SpikeTest}.
 */
module dev.spike.junit {
  requires transitive dev.spike.domain;
  requires transitive java.net.http;
  requires transitive org.junit.jupiter.api;
  requires static dev.spike.http;
  requires static org.junit.jupiter.params;
  requires static org.assertj.core;
  requires static org.yaml.snakeyaml;

  exports dev.spike.junit;
  exports dev.spike.junit.assertj;
  exports dev.spike.junit.server;

  opens dev.spike.junit to
      org.junit.platform.commons;
}
