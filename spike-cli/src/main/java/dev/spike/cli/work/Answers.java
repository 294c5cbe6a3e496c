package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Console;
import dev.spike.http.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes answers for programs. */
record Answers(Console console) {

  void write(JsonNode answer, Output output) {
    switch (output) {
      case JSON -> console.out().println(json(answer));
      case YAML -> console.out().print(Yaml.of(answer));
      case CSV ->
          console.out().print(Csv.of(answer.isArray() ? Lists.of(answer) : List.of(answer)));
      case TABLE -> throw new IllegalArgumentException("a table is for people");
    }
  }

  /** On a terminal it is spread over lines, since somebody reads it. */
  private String json(JsonNode answer) {
    return console.terminal().shows()
        ? answer.toPrettyString()
        : new String(Json.write(answer), StandardCharsets.UTF_8);
  }
}
