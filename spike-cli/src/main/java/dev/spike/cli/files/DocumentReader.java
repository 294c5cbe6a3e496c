package dev.spike.cli.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads documents of files: YAML with one or many of them, JSON with one or many or with lists of
 * them. What is wrong with a file keeps no other file from being read.
 */
final class DocumentReader {

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .streamReadConstraints(Json.factory().streamReadConstraints())
          .build();

  private final List<FileDocument> documents = new ArrayList<>();
  private final List<FileFault> faults = new ArrayList<>();

  List<FileDocument> documents() {
    return documents;
  }

  List<FileFault> faults() {
    return faults;
  }

  void read(Input input) {
    int[] number = {1};
    try {
      String text = PlainText.of(input.bytes());
      JsonFactory factory = isJson(input.name(), text) ? Json.factory() : YAML;
      try (JsonParser parser = factory.createParser(text)) {
        read(parser, input.name(), number);
      }
    } catch (Unreadable e) {
      note(input, number[0], e.line(), e.getMessage());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      note(input, number[0], line, sentence(e));
    } catch (IOException | ArithmeticException | NumberFormatException e) {
      note(input, number[0], 1, "it cannot be read (" + e.getMessage() + ")");
    }
  }

  private void note(Input input, int number, int line, String sentence) {
    faults.add(
        new FileFault(
            input.name(), number, "document " + number + ", line " + line + ": " + sentence));
  }

  /** Other names than these two say nothing; then an object or a list at the beginning does. */
  private static boolean isJson(String name, String text) {
    if (name.matches(".*\\.(yaml|yml)")) {
      return false;
    }
    String begin = text.stripLeading();
    return name.endsWith(".json") || begin.startsWith("{") || begin.startsWith("[");
  }

  private void read(JsonParser parser, String file, int[] number) throws IOException {
    while (parser.nextToken() != null) {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(parser, file, number);
        }
      } else {
        add(parser, file, number);
      }
    }
  }

  /** Where YAML has nothing between two lines of dashes, there is no document. */
  private void add(JsonParser parser, String file, int[] number) throws IOException {
    Tree tree = new Tree(parser);
    JsonNode value = tree.value();
    if (value instanceof ObjectNode document) {
      documents.add(new FileDocument(file, number[0]++, document, tree.lines()));
    } else if (!value.isNull()) {
      throw new Unreadable(
          tree.lines().get(""),
          "a document has members, such as 'name: Router', and this has none");
    }
  }

  /** What the parser says, without where and in what. */
  private static String sentence(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deeply, or has a name or a number in it that is too long";
    }
    String[] said = e.getOriginalMessage().split("\n");
    int last = 0;
    for (int i = 1; i < said.length; i++) {
      last = said[i].startsWith(" in ") ? i - 1 : last;
    }
    if (said[last].contains("unexpected character found *")) {
      return "a text that begins with * stands in quotes here, as in \"***\"";
    }
    return said[last]
        .replaceAll(" \\(start marker.*", "")
        .replaceAll(", got this instead: .*", "")
        .strip();
  }
}
