package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.access.User;
import dev.spike.http.json.Json;
import dev.spike.http.json.UserJson;
import java.time.Instant;

/** A new token, as it is handed out; it never prints itself. */
record IssuedToken(User user, String text, Instant expiresAt) {

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("access_token", text)
            .put("token_type", "Bearer")
            .put("expires_at", expiresAt.toString());
    json.set("user", UserJson.write(user));
    return json;
  }

  @Override
  public String toString() {
    return "IssuedToken[hidden]";
  }
}
