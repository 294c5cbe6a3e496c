package dev.spike.cli.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.settings.Settings;
import dev.spike.http.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a command works, in words.
 *
 * @param kind whether it is a service or a database
 * @param name its address
 * @param until when the saved session there ends, if it is one
 * @param byKeyAlone whether nothing but a key opens it, so that only data can be asked for
 */
public record Where(String kind, String name, Optional<Instant> until, boolean byKeyAlone) {

  static Where service(URI server, Optional<Profile> profile, boolean byKeyAlone) {
    return new Where("service", server.toString(), profile.map(Profile::until), byKeyAlone);
  }

  static Where database(Settings settings) {
    String name =
        settings
            .database()
            .map(Where::withoutOptions)
            .orElseGet(() -> settings.data().toAbsolutePath().toString());
    return new Where("database", name, Optional.empty(), false);
  }

  /** Among the options of a URL there may be a password. */
  private static String withoutOptions(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }

  /** The same for programs. */
  public ObjectNode json() {
    ObjectNode json = Json.object().put(kind, name);
    until.ifPresent(end -> json.put("expires_at", end.toString()));
    return json;
  }
}
