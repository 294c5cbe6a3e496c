package dev.spike.cli.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.spike.cli.console.Console;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes answers for programs. */
record Answers(Console console) {

  void write(JsonNode answer, Output output) {
    switch (output) {
      case JSON -> json(answer);
      case YAML -> yaml(answer);
      case CSV -> csv(answer);
      case TABLE -> throw new IllegalArgumentException("a table is for people");
    }
  }

  /** On a terminal it is spread over lines, since somebody reads it. */
  private void json(JsonNode answer) {
    console
        .out()
        .println(
            console.terminal().shows()
                ? answer.toPrettyString()
                : new String(Json.write(answer), StandardCharsets.UTF_8));
  }

  private void yaml(JsonNode answer) {
    YAMLFactory factory =
        YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    try {
      console.out().print(new ObjectMapper(factory).writeValueAsString(answer));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void csv(JsonNode answer) {
    List<JsonNode> things = answer.isArray() ? Lists.of(answer) : List.of(answer);
    Set<String> members = new LinkedHashSet<>();
    things.forEach(thing -> thing.fieldNames().forEachRemaining(members::add));
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(members);
      for (JsonNode thing : things) {
        csv.writeRecord(members.stream().map(member -> cell(thing.path(member))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    console.out().print(text);
  }

  private static String cell(JsonNode value) {
    return value.isContainerNode()
        ? new String(Json.write(value), StandardCharsets.UTF_8)
        : value.isNull() ? "" : value.asText();
  }
}
