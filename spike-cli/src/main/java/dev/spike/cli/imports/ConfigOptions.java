package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.files.ObjectFile;
import dev.spike.http.json.Json;
import dev.spike.http.json.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What shall become of files, to be mixed into commands. */
final class ConfigOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "What becomes of files, in YAML or JSON; - is the standard input.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "MEMBER=VALUE",
      description = "One member of that, as defaults.primary_key=id; one option for each.")
  private List<String> settings = new ArrayList<>();

  boolean areGiven() {
    return file.isPresent() || !settings.isEmpty();
  }

  /** What was said over what was there before, of which a file leaves nothing. */
  ObjectNode over(ObjectNode before, Console console) {
    ObjectNode config = file.map(path -> ObjectFile.read(path, console)).orElse(before.deepCopy());
    settings.forEach(setting -> set(config, setting));
    return config;
  }

  private void set(ObjectNode config, String setting) {
    int equals = setting.indexOf('=');
    String[] path = setting.substring(0, Math.max(0, equals)).split("\\.", -1);
    ObjectNode part = config;
    for (int i = 0; i < path.length; i++) {
      if (path[i].isEmpty()) {
        throw new WrongUsage(
            spec.commandLine(), "--set is MEMBER=VALUE, as in defaults.delimiter=';'");
      }
      if (i < path.length - 1) {
        part = within(part, path[i], setting);
      }
    }
    part.set(path[path.length - 1], value(setting.substring(equals + 1)));
  }

  private ObjectNode within(ObjectNode part, String member, String setting) {
    JsonNode inner = part.path(member);
    if (inner instanceof ObjectNode object) {
      return object;
    }
    if (!inner.isMissingNode()) {
      throw new WrongUsage(
          spec.commandLine(), "--set " + setting + ": " + member + " has no members; use a --file");
    }
    return part.putObject(member);
  }

  /** What JSON knows is that, all else is text. */
  private static JsonNode value(String text) {
    try {
      JsonNode value = Json.tree(text.getBytes(StandardCharsets.UTF_8));
      return value.isMissingNode() ? TextNode.valueOf(text) : value;
    } catch (Malformed word) {
      return TextNode.valueOf(text);
    }
  }
}
