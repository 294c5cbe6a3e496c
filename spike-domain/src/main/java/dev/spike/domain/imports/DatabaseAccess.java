package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A PostgreSQL with the password that opens it. */
public record DatabaseAccess(DatabaseUrl url, Optional<Secret> password) {

  private static final String JDBC = "jdbc:";
  private static final String SCHEME = "postgresql://";
  private static final String SHORT_SCHEME = "postgres://";
  private static final int HEX = 16;
  private static final String ESCAPES =
      "in a user name or a password, / is written as %%2F, ? as %%3F and @ as %%40";

  public DatabaseAccess {
    Objects.requireNonNull(url);
    Objects.requireNonNull(password);
  }

  /**
   * Reads {@code postgresql://user:password@host:port/database?option=value}, also with {@code
   * jdbc:} before it and the user and the password among the options. What it refuses it does not
   * repeat, since there may be a password in it.
   */
  public static DatabaseAccess parse(String text) {
    String rest = text.strip();
    rest = rest.startsWith(JDBC) ? rest.substring(JDBC.length()) : rest;
    if (rest.startsWith(SHORT_SCHEME)) {
      rest = SCHEME + rest.substring(SHORT_SCHEME.length());
    }
    new Faults()
        .check(
            rest.startsWith(SCHEME),
            "",
            "the URL of a database looks like postgresql://user:password@host:5432/database")
        .refuseIfAny();
    return parts(rest.substring(SCHEME.length()));
  }

  private static DatabaseAccess parts(String text) {
    int query = indexOr(text, '?', text.length());
    int slash = indexOr(text.substring(0, query), '/', query);
    String authority = text.substring(0, slash);
    int at = authority.lastIndexOf('@');
    String account = at < 0 ? "" : authority.substring(0, at);
    int colon = indexOr(account, ':', account.length());
    Map<String, String> options = options(query < text.length() ? text.substring(query + 1) : "");
    String user =
        Optional.ofNullable(options.remove("user")).orElse(decoded(account.substring(0, colon)));
    Optional<String> password =
        Optional.ofNullable(options.remove("password"))
            .or(
                () ->
                    Optional.of(colon)
                        .filter(place -> place < account.length())
                        .map(place -> decoded(account.substring(place + 1))));
    demandEscapes(text.substring(slash, query), options);
    String server = authority.substring(at + 1);
    int port = server.endsWith("]") ? -1 : server.lastIndexOf(':');
    DatabaseUrl url =
        new DatabaseUrl(
            port < 0 ? server : server.substring(0, port),
            port < 0 ? DatabaseUrl.USUAL_PORT : port(server.substring(port + 1)),
            slash < query ? decoded(text.substring(slash + 1, query)) : "",
            user,
            options);
    return new DatabaseAccess(url, password.filter(given -> !given.isEmpty()).map(Secret::new));
  }

  /** An @ behind the server is the end of a password that had something in it to be escaped. */
  private static void demandEscapes(String path, Map<String, String> options) {
    boolean cut = path.contains("@");
    for (Map.Entry<String, String> option : options.entrySet()) {
      cut |= option.getKey().contains("@") || option.getValue().contains("@");
    }
    new Faults().check(!cut, "", "there is an @ behind the server; " + ESCAPES).refuseIfAny();
  }

  private static int indexOr(String text, char sought, int otherwise) {
    int index = text.indexOf(sought);
    return index < 0 ? otherwise : index;
  }

  private static int port(String text) {
    new Faults()
        .check(text.matches("\\d{1,5}"), "", "the port in the URL is no number; " + ESCAPES)
        .refuseIfAny();
    return Integer.parseInt(text);
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String each : query.split("&")) {
      if (!each.isEmpty()) {
        int equals = indexOr(each, '=', each.length());
        String value = equals < each.length() ? each.substring(equals + 1) : "";
        options.put(decoded(each.substring(0, equals)), decoded(value));
      }
    }
    return options;
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        bytes.write(octet(encoded, i));
        i += 2;
      } else {
        bytes.write(encoded[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw badEscape();
    }
  }

  private static int octet(byte[] encoded, int percent) {
    if (percent + 2 >= encoded.length) {
      throw badEscape();
    }
    int high = Character.digit(encoded[percent + 1], HEX);
    int low = Character.digit(encoded[percent + 2], HEX);
    if (high < 0 || low < 0) {
      throw badEscape();
    }
    return high * HEX + low;
  }

  private static Refusal badEscape() {
    return new Refusal(
        Refusal.Kind.INVALID,
        "in the URL, % must be followed by two hexadecimal digits of a letter in UTF-8; % itself is %25");
  }
}
