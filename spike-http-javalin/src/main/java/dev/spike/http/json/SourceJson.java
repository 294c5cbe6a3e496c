package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.imports.NewSource;
import dev.spike.application.imports.SourceChange;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceName;
import java.util.Optional;

/** Sources; their passwords are hidden. */
public final class SourceJson {

  static final Shape<String> TEXT = Shape.text(text -> text);
  static final Shape<Integer> PORT = Shape.whole(SourceJson::port);

  private static final Shape<SourceName> NAME = Shape.text(SourceName::new);

  private SourceJson() {}

  /** Writes a source. */
  public static ObjectNode write(SftpSource source) {
    ObjectNode json =
        Json.object()
            .put("id", source.id().toString())
            .put("name", source.name().text())
            .put("description", Descriptions.shown(source.description()));
    write(source.access(), source.password(), json);
    return json.put("created_at", source.stamp().createdAt().toString())
        .put("updated_at", source.stamp().updatedAt().toString());
  }

  static void write(SftpAccess access, Optional<?> password, ObjectNode into) {
    into.put("host", access.host())
        .put("port", access.port())
        .put("username", access.username())
        .put("password", Secrets.shown(password))
        .put("key_path", access.keyPath().orElse(null))
        .put("host_key", access.hostKey().orElse(null))
        .put("remote_path", access.remotePath());
  }

  /** Reads a source that shall be made. */
  public static NewSource wanted(ObjectNode json) {
    Members members = new Members(json);
    Optional<SourceName> name = members.required("name", NAME);
    Description description = Descriptions.wanted(members);
    Optional<SftpAccess> access = access(members);
    return members.made(() -> new NewSource(name.orElseThrow(), description, access.orElseThrow()));
  }

  private static Optional<SftpAccess> access(Members members) {
    Optional<String> host = members.required("host", TEXT);
    Optional<Integer> port = orElse(members, "port", PORT, SftpAccess.USUAL_PORT);
    Optional<String> username = members.required("username", TEXT);
    Optional<Secret> password = members.nullable("password", Secrets.SHAPE);
    Optional<String> keyPath = members.nullable("key_path", TEXT);
    Optional<String> hostKey = members.nullable("host_key", TEXT);
    Optional<String> remotePath = orElse(members, "remote_path", TEXT, "/");
    return members.part(
        Words.SAME,
        () ->
            new SftpAccess(
                host.orElseThrow(),
                port.orElseThrow(),
                username.orElseThrow(),
                password,
                keyPath,
                hostKey,
                remotePath.orElseThrow()),
        host,
        port,
        username,
        remotePath);
  }

  /** A member that has a usual value if it is left out, and none if it cannot be read. */
  static <T> Optional<T> orElse(Members members, String name, Shape<T> shape, T usual) {
    return members.json().has(name) ? members.optional(name, shape) : Optional.of(usual);
  }

  /** Reads a change of a source. */
  public static SourceChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<SourceName> name = members.change("name", NAME);
    Change<Description> description = Descriptions.change(members);
    Change<String> host = members.change("host", TEXT);
    Change<Integer> port = members.change("port", PORT);
    Change<String> username = members.change("username", TEXT);
    Change<Optional<Secret>> password = members.clearable("password", Secrets.SHAPE);
    Change<Optional<String>> keyPath = members.clearable("key_path", TEXT);
    Change<Optional<String>> hostKey = members.clearable("host_key", TEXT);
    Change<String> remotePath = members.change("remote_path", TEXT);
    return members.made(
        () ->
            new SourceChange(
                name, description, host, port, username, password, keyPath, hostKey, remotePath));
  }

  /** What is far beyond all ports is no port either way. */
  private static int port(long number) {
    return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number));
  }
}
