package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SourceFiles;
import java.util.List;
import java.util.Optional;

/** What is said about runs besides their project. */
final class TermsJson {

  static final String CALLBACK = "callback_url";
  static final String OVERRIDE = "sftp_override";
  static final String FILES = "local_files";

  static final Shape<CallbackUrl> CALLBACK_SHAPE = Shape.text(CallbackUrl::new);
  static final Shape<SftpOverride<Secret>> OVERRIDE_SHAPE = Shape.object(TermsJson::override);
  static final Shape<SourceFiles> FILES_SHAPE = TermsJson::files;

  private static final Shape<List<String>> PATHS = Shape.list(SourceJson.TEXT);

  private TermsJson() {}

  private static SourceFiles files(JsonNode json) {
    return new SourceFiles(PATHS.of(json));
  }

  static RunTerms<Secret> read(Members members) {
    Optional<CallbackUrl> callback = members.nullable(CALLBACK, CALLBACK_SHAPE);
    Optional<SftpOverride<Secret>> override = members.nullable(OVERRIDE, OVERRIDE_SHAPE);
    Optional<SourceFiles> files = members.nullable(FILES, FILES_SHAPE);
    return new RunTerms<>(callback, override, files);
  }

  private static SftpOverride<Secret> override(ObjectNode json) {
    Members members = new Members(json);
    Optional<String> host = members.nullable("host", SourceJson.TEXT);
    Optional<Integer> port = members.nullable("port", SourceJson.PORT);
    Optional<String> username = members.nullable("username", SourceJson.TEXT);
    Optional<Secret> password = members.nullable("password", Secrets.SHAPE);
    Optional<String> keyPath = members.nullable("key_path", SourceJson.TEXT);
    Optional<String> hostKey = members.nullable("host_key", SourceJson.TEXT);
    Optional<String> remotePath = members.nullable("remote_path", SourceJson.TEXT);
    Optional<SftpOverride<Secret>> override =
        members.part(
            Words.SAME,
            () -> new SftpOverride<>(host, port, username, password, keyPath, hostKey, remotePath));
    return members.made(override::orElseThrow);
  }

  static void write(RunTerms<?> terms, ObjectNode into) {
    into.put(CALLBACK, terms.callback().map(CallbackUrl::text).orElse(null));
    into.set(OVERRIDE, terms.sftpOverride().map(TermsJson::write).orElse(null));
    into.set(FILES, terms.localFiles().map(TermsJson::write).orElse(null));
  }

  private static ObjectNode write(SftpOverride<?> override) {
    return Json.object()
        .put("host", override.host().orElse(null))
        .put("port", override.port().orElse(null))
        .put("username", override.username().orElse(null))
        .put("password", Secrets.shown(override.password()))
        .put("key_path", override.keyPath().orElse(null))
        .put("host_key", override.hostKey().orElse(null))
        .put("remote_path", override.remotePath().orElse(null));
  }

  private static ArrayNode write(SourceFiles files) {
    ArrayNode list = Json.list();
    files.paths().forEach(list::add);
    return list;
  }
}
