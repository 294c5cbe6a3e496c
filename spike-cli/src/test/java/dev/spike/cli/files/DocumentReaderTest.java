package dev.spike.cli.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

  private static final int ROUNDS = 300;

  private final DocumentReader reader = new DocumentReader();

  private List<String> faults(String name, byte[] bytes) {
    reader.read(new Input(name, bytes));
    return reader.faults().stream().map(FileFault::toString).toList();
  }

  private List<String> documents(String name, String text) {
    assertThat(faults(name, text.getBytes(UTF_8))).isEmpty();
    return reader.documents().stream().map(document -> document.json().toString()).toList();
  }

  @Test
  void readsOneOrManyDocumentsOfYaml() {
    assertThat(documents("a.yaml", "---\nname: A\n---\n# nothing\n---\nname: B\nseed: 7\n...\n"))
        .containsExactly("{\"name\":\"A\"}", "{\"name\":\"B\",\"seed\":7}");
    assertThat(reader.documents().get(1).number()).isEqualTo(2);
  }

  @Test
  void readsObjectsAndListsOfJson() {
    assertThat(documents("a.json", "{\"name\":\"A\"} [{\"name\":\"B\"},{\"name\":\"C\"}]"))
        .containsExactly("{\"name\":\"A\"}", "{\"name\":\"B\"}", "{\"name\":\"C\"}");
  }

  @Test
  void knowsJsonByItsBeginningWhereTheNameSaysNothing() {
    assertThat(documents("standard input", " {\"name\":\"A\"}")).hasSize(1);
    assertThat(documents("standard input", "name: B\n")).hasSize(2);
  }

  @Test
  void takesWordsForTextsAsJsonHasNone() {
    assertThat(documents("a.yml", "name: no\nconfiguration: {on: text yes, 007: epoch, ~: null}"))
        .containsExactly(
            "{\"name\":\"no\",\"configuration\":{\"on\":\"text yes\",\"007\":\"epoch\",\"~\":null}}");
  }

  @Test
  void takesWhatHasNothingBehindItForNull() {
    assertThat(documents("a.yaml", "name: A\nperformance:\nspikes:\n"))
        .containsExactly("{\"name\":\"A\",\"performance\":null,\"spikes\":null}");
  }

  @Test
  void knowsTheLineOfEveryPart() {
    documents("a.yaml", "name: A\nperformance:\n\n  cpu: epoch\n  a/b:\n    value_type: X\n");
    FileDocument document = reader.documents().get(0);

    assertThat(document.fault("/performance/a~1b/value_type", "Wrong.").toString())
        .isEqualTo("a.yaml: document 1, line 6, performance/a~1b/value_type: Wrong.");
    assertThat(document.fault("/performance/cpu/min", "Wrong.").sentence()).contains("line 4");
    assertThat(document.fault("", "Wrong.").sentence()).isEqualTo("document 1, line 1: Wrong.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &a [x]                    | line 1: anchors and aliases",
        "a: 1\\nb: *a                 | line 2: anchors and aliases",
        "a:\\n  <<: *a                | line 2: anchors and aliases",
        "a:\\n\\tb: c                 | TAB",
        "a: b\\na: c                  | line 2: the member 'a' stands there twice",
        "a: b: c                      | line 1: mapping values are not allowed here",
        "a: {b                        | expected ',' or '}'",
        "a: !!str b                   | line 1: tags, such as",
        "just text                    | a document has members",
        "- a                          | a document has members",
        "a: 1e999999999               | exponent of a number",
        "a: .nan                      | line 1: ",
        "? [a, b]                     | Expected a field name",
        "%YAML 9.9\\n---\\na: b       | incompatible YAML",
        "a: \"\\u0000\"               | control character U+0000",
        "a: 'b                        | line 1: found unexpected end of stream"
      })
  void refusesWhatIsNoPlainYaml(String yaml, String sentence) {
    String text = yaml.strip().replace("\\n", "\n").replace("\\t", "\t").replace("\\u0000", "\0");

    assertThat(faults("a.yaml", text.getBytes(UTF_8)))
        .singleElement()
        .asString()
        .startsWith("a.yaml: document 1, line ")
        .contains(sentence)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':'b',}      | document 1, line 1: Unexpected character",
        "{'a':'b'        | Unexpected end-of-input",
        "{'a':1,'a':2}   | line 1: Duplicate field 'a'",
        "{'a':1} x       | document 2, line 1: Unrecognized token",
        "[{'a':1},7]     | document 2, line 1: a document has members",
        "{'a':NaN}       | line 1: Non-standard token 'NaN'"
      })
  void refusesWhatIsNoJson(String json, String sentence) {
    assertThat(faults("a.json", json.strip().replace('\'', '"').getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains(sentence)
        .doesNotContain("\n", "Source");
  }

  @Test
  void refusesWhatIsNoTextInOneSentenceForEachFile() {
    faults("bom.yaml", "\uFEFFname: A".getBytes(UTF_8));
    faults("latin.yaml", "name: A\nseed: \u00DF".getBytes(ISO_8859_1));
    faults("deep.yaml", ("a: " + "[".repeat(100_000)).getBytes(UTF_8));
    faults("deep.json", ("{\"a\": " + "[".repeat(100_000)).getBytes(UTF_8));
    List<String> faults = faults("binary.yaml", new byte[] {'a', 0, 7, (byte) 0xff});

    assertThat(faults).hasSize(5).noneMatch(fault -> fault.length() > 200);
    assertThat(faults.get(0)).contains("byte order mark");
    assertThat(faults.get(1)).contains("line 2: it is not written in UTF-8");
    assertThat(reader.documents()).isEmpty();
  }

  @Test
  void comesToAnEndWithWhateverItIsGiven() {
    String letters = "a: b\n-[]{},'\"&*!|>%@`#?~<. \t019é\0";
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String name = random.nextBoolean() ? "a.yaml" : "a.json";
      int before = reader.faults().size();
      faults(name, text.toString().getBytes(UTF_8));
      assertThat(reader.faults().size() - before).as("seed " + seed).isLessThan(2);
    }
  }

  @Test
  void findsFilesInTheirOrderAndRefusesWhatIsNone(@TempDir Path directory) throws IOException {
    Path good = Files.createDirectory(directory.resolve("good"));
    for (String name : List.of("b.yml", "a.yaml", "c.json", "d.txt", "e.yaml~")) {
      Files.writeString(good.resolve(name), "name: A\n");
    }
    Files.createDirectory(good.resolve("sub.yaml"));
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Path large = directory.resolve("large.yaml");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100L << 20);
    }

    assertThat(inputs(good.toString(), "-"))
        .extracting(input -> input.name().replaceAll(".*/", ""))
        .containsExactly("a.yaml", "b.yml", "c.json", "standard input");
    refused("no *.yaml", empty.toString());
    refused("more than 2 MiB", large.toString());
    refused("no file or directory 'nowhere'", "nowhere");
    refused("no file or directory", "a\0b");
  }

  private static List<Input> inputs(String... paths) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
    return Input.all(List.of(paths), false, console);
  }

  private static void refused(String sentence, String path) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> inputs(path))
        .withMessageContaining(sentence);
  }
}
