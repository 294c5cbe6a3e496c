package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void putsEachFormAroundItsFields() throws IOException {
    String[] fields = {"a: increment from 1 by 1", "b: text x", "c: decrement from -1 by 1"};

    assertThat(written(Format.CSV, fields)).isEqualTo("a,b,c\n1,x,-1\n2,x,-2\n");
    assertThat(written(Format.CSV_WITHOUT_HEADER, fields)).isEqualTo("1,x,-1\n2,x,-2\n");
    assertThat(written(Format.JSON_LINES, fields))
        .isEqualTo("{\"a\":1,\"b\":\"x\",\"c\":-1}\n{\"a\":2,\"b\":\"x\",\"c\":-2}\n");
  }

  @Test
  void writesNeighboursAndLoners() throws IOException {
    String first = "a: increment from 1 by 0.5";
    String second = "b: float 2.5..2.5 places 2";

    assertThat(written(Format.CSV_WITHOUT_HEADER, first, second)).isEqualTo("1,2.50\n1.5,2.50\n");
    assertThat(written(Format.JSON_LINES, first, second))
        .isEqualTo("{\"a\":1,\"b\":2.50}\n{\"a\":1.5,\"b\":2.50}\n");
    assertThat(written(Format.JSON_LINES, first)).isEqualTo("{\"a\":1}\n{\"a\":1.5}\n");
    assertThat(written(Format.JSON_LINES, "t: text x", "n: number -7", "f: float 2.50"))
        .isEqualTo("{\"t\":\"x\",\"n\":-7,\"f\":2.50}\n".repeat(2));
    assertThat(written(Format.CSV_WITHOUT_HEADER, "n: number 7")).isEqualTo("7\n7\n");
  }

  @Test
  void writesNumbersBeyondALongBesideOthers() throws IOException {
    String[] fields = {
      "t: text µ",
      "n: increment from 10000000000000000000 by 1",
      "u: text y",
      "m: increment from 5 by 1"
    };

    assertThat(written(Format.CSV_WITHOUT_HEADER, fields))
        .isEqualTo("µ,10000000000000000000,y,5\nµ,10000000000000000001,y,6\n");
    assertThat(written(Format.JSON_LINES, fields))
        .isEqualTo(
            "{\"t\":\"µ\",\"n\":10000000000000000000,\"u\":\"y\",\"m\":5}\n"
                + "{\"t\":\"µ\",\"n\":10000000000000000001,\"u\":\"y\",\"m\":6}\n");
  }

  @Test
  void quotesInCsvOnlyWhatNeedsIt() {
    assertThat(header("plain")).isEqualTo("plain\n");
    assertThat(header("with space", "µ")).isEqualTo("with space,µ\n");
    assertThat(header("", "x")).isEqualTo("\"\",x\n");
    assertThat(header(",")).isEqualTo("\",\"\n");
    assertThat(header("a\"b")).isEqualTo("\"a\"\"b\"\n");
    assertThat(header("a\rb")).isEqualTo("\"a\rb\"\n");
    assertThat(header("a\nb")).isEqualTo("\"a\nb\"\n");
  }

  @Test
  void hasAHeaderInOneFormatOnly() {
    assertThat(Lines.header(Format.CSV_WITHOUT_HEADER, List.of("a"))).isEmpty();
    assertThat(Lines.header(Format.JSON_LINES, List.of("a"))).isEmpty();
  }

  @Test
  void quotesAnEmptyText() throws IOException {
    assertThat(written(Format.CSV_WITHOUT_HEADER, "t: text \"\"")).isEqualTo("\"\"\n\"\"\n");
  }

  private static String header(String... names) {
    return Lines.header(Format.CSV, List.of(names));
  }

  private static String written(Format format, String... fields) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Feed.of(fields).write(format, out, 2);
    return out.toString(StandardCharsets.UTF_8);
  }
}
