package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a PostgreSQL is and as whom to speak to it, without the password.
 *
 * @param options what else was said about the connection; only what can do no harm
 */
public record DatabaseUrl(
    String host, int port, String database, String user, Map<String, String> options) {

  /** Where a PostgreSQL listens if nobody says otherwise. */
  public static final int USUAL_PORT = 5432;

  /** The driver has many more, some of which make it load classes or write files. */
  private static final List<String> HARMLESS =
      List.of("sslmode", "connectTimeout", "socketTimeout", "ApplicationName", "tcpKeepAlive");

  private static final String SCHEME = "postgresql://";
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final int BYTE = 0xff;
  private static final int LAST_PORT = 65_535;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\]");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 _.-]{1,100}");

  public DatabaseUrl {
    Objects.requireNonNull(user);
    options = Collections.unmodifiableMap(new TreeMap<>(options));
    Faults faults = new Faults();
    faults
        .check(HOST.matcher(host).matches(), "", "no server can be called %s", Texts.shown(host))
        .check(port >= 1 && port <= LAST_PORT, "", "a port is 1 to %d, not %d", LAST_PORT, port)
        .check(!database.isEmpty(), "", "the URL must name a database, as in …/mydb")
        .check(!user.isEmpty(), "", "the URL must name a user, as in postgresql://user:password@…")
        .check(
            Texts.areStorable(database + user),
            "",
            "a URL must not contain a null character or half a surrogate pair");
    options.forEach(
        (name, value) ->
            faults
                .check(
                    HARMLESS.contains(name),
                    "",
                    "the option %s cannot stand in the URL of a database; there are %s",
                    Texts.shown(name),
                    String.join(", ", HARMLESS))
                .check(
                    VALUE.matcher(value).matches(),
                    "",
                    "the option %s cannot have the value %s",
                    Texts.shown(name),
                    Texts.shown(value)));
    faults.refuseIfAny();
  }

  /** All of it as it can be shown to anybody and read again; a password, if any, is hidden. */
  public String shown(boolean hasPassword) {
    String said =
        options.entrySet().stream()
            .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
            .collect(Collectors.joining("&"));
    return SCHEME
        + encoded(user)
        + (hasPassword ? ":" + DatabaseConnection.HIDDEN : "")
        + "@"
        + host
        + ":"
        + port
        + "/"
        + encoded(database)
        + (said.isEmpty() ? "" : "?" + said);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", each & BYTE));
      }
    }
    return encoded.toString();
  }

  /** Where it is, as it can be shown to anybody. */
  @Override
  public String toString() {
    return SCHEME + user + "@" + host + ":" + port + "/" + database;
  }
}
