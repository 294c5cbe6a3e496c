package dev.spike.http.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request in the terms of the service's contract; texts within its path are encoded. */
public record Ask(
    Verb verb,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<ObjectNode> body) {

  /** The most bytes that the body of a request can have. */
  public static final int LARGEST_BODY = 1 << 20;

  public Ask {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    headers = Map.copyOf(headers);
  }

  /** Asks for what is at a path, each part of which that comes from outside is encoded. */
  public static Ask get(String path, Object... parts) {
    return of(Verb.GET, path, parts);
  }

  /** Asks for something to be made or done. */
  public static Ask post(String path, Object... parts) {
    return of(Verb.POST, path, parts);
  }

  /** Asks for a change. */
  public static Ask patch(String path, Object... parts) {
    return of(Verb.PATCH, path, parts);
  }

  /** Asks for a change of something of imports. */
  public static Ask put(String path, Object... parts) {
    return of(Verb.PUT, path, parts);
  }

  /** Asks for an end of something. */
  public static Ask delete(String path, Object... parts) {
    return of(Verb.DELETE, path, parts);
  }

  /** The parts take the places of the path's {@code {}} in their order. */
  private static Ask of(Verb verb, String path, Object... parts) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Object part : parts) {
      int place = path.indexOf("{}", from);
      filled.append(path, from, place).append(encoded(part.toString()));
      from = place + 2;
    }
    return new Ask(
        verb, filled.append(path.substring(from)).toString(), Map.of(), Map.of(), Optional.empty());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The same with a value of the query. */
  public Ask with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value.toString());
    return new Ask(verb, path, more, headers, body);
  }

  /** The same with a body. */
  public Ask with(ObjectNode json) {
    return new Ask(verb, path, query, headers, Optional.of(json));
  }

  /** The same with a header. */
  public Ask under(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Ask(verb, path, query, more, body);
  }

  /** The path with the query behind it. */
  public String target() {
    StringBuilder target = new StringBuilder(path);
    char before = '?';
    for (Map.Entry<String, String> each : query.entrySet()) {
      target.append(before).append(encoded(each.getKey()));
      target.append('=').append(encoded(each.getValue()));
      before = '&';
    }
    return target.toString();
  }
}
