package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.net.URI;
import java.util.List;

/**
 * A configuration by which Prometheus scrapes what a key reaches: a job for each collection, since
 * each has a path of its own.
 */
record ScrapeFile(URI server, JsonNode key, List<String> collections) {

  private static final String JOB =
      """
        - job_name: %s
          scrape_interval: 15s
          metrics_path: %s
          scheme: %s
          authorization:
            credentials: %s
          static_configs:
            - targets: [%s]
      """;

  /** For a key that reaches the named collections; all of its owner, if none is named. */
  static ScrapeFile of(Place place, URI server, JsonNode key, List<String> named) {
    return new ScrapeFile(server, key, named.isEmpty() ? owned(place, key) : named);
  }

  private static List<String> owned(Place place, JsonNode key) {
    return Lists.of(Lists.all(place, Ask.get(Collections.PATH))).stream()
        .filter(collection -> collection.path("owner_id").equals(key.path("user_id")))
        .map(collection -> collection.path("name").asText())
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("# With the API key ")
        .append(quoted(key.path("label").asText()))
        .append(", which is shown only now: ")
        .append(key.path("key").asText())
        .append(collections.isEmpty() ? "\nscrape_configs: []\n" : "\nscrape_configs:\n");
    collections.forEach(name -> text.append(job(name)));
    return text.toString();
  }

  private String job(String name) {
    // Prometheus itself encodes what stands in a path.
    String path = server.getPath().replaceFirst("/$", "") + "/api/metrics/" + name;
    return Texts.sentence(
        JOB,
        quoted("spike " + name),
        quoted(path),
        server.getScheme(),
        key.path("key").asText(),
        quoted(server.getRawAuthority()));
  }

  /** What JSON calls a text, YAML does too. */
  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
