package dev.spike.cli.imports;

import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URL of a database, which may have a password in it. */
record ConnectionUrl(String text) {

  boolean hasPassword() {
    return DatabaseAccess.parse(text).password().isPresent();
  }

  /** Whose password it needs, in a question. */
  String account() {
    DatabaseAccess access = DatabaseAccess.parse(text);
    return access.url().user() + " at " + access.url().host();
  }

  /** The same with a password, which goes before one that stands in it already. */
  ConnectionUrl with(String password) {
    String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
    return new ConnectionUrl(text + (text.contains("?") ? "&" : "?") + "password=" + encoded);
  }

  /**
   * The same, where the password of another one stays if this has none; whether it may is asked.
   */
  ConnectionUrl keeping(ConnectionUrl before) {
    return before.hasPassword() && !hasPassword() ? with(DatabaseConnection.HIDDEN) : this;
  }

  @Override
  public String toString() {
    return "ConnectionUrl[hidden]";
  }
}
