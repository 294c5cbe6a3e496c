package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes comma-separated values. */
public final class Csv {

  private Csv() {}

  /** One line of cells, with its end. */
  public static String line(Iterable<String> cells) {
    StringWriter line = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
      csv.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** Things below the names of their members; of none, nobody knows what members they have. */
  static String of(List<JsonNode> things) {
    if (things.isEmpty()) {
      return "";
    }
    Set<String> members = new LinkedHashSet<>();
    things.forEach(thing -> thing.fieldNames().forEachRemaining(members::add));
    return line(members)
        + things.stream().map(thing -> line(cells(thing, members))).collect(Collectors.joining());
  }

  private static List<String> cells(JsonNode thing, Set<String> members) {
    return members.stream().map(member -> cell(thing.path(member))).toList();
  }

  private static String cell(JsonNode value) {
    return value.isContainerNode()
        ? new String(Json.write(value), StandardCharsets.UTF_8)
        : value.isNull() ? "" : value.asText();
  }
}
