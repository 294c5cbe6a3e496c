package dev.spike.junit.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.assertj.core.annotation.CheckReturnValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim that says only where to look holds of whatever there is, so tools shall point at it. */
class UnfinishedClaimTest {

  private static final Pattern METHOD = Pattern.compile("  public .*Assert (\\w+)\\(.*\\);");
  private static final String MARK = CheckReturnValue.class.getName();

  /** The mark is kept in class files alone, where tools look for it. */
  private static String disassembled(String type) throws Exception {
    URL file = UnfinishedClaimTest.class.getResource(type + ".class");
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    assertThat(javap.run(out, out, "-v", Path.of(file.toURI()).toString())).isZero();
    return said.toString().replace("\r", "");
  }

  private static List<String> marked(String type) throws Exception {
    return Pattern.compile("\n\n")
        .splitAsStream(disassembled(type))
        .filter(method -> method.contains(MARK))
        .map(METHOD::matcher)
        .filter(Matcher::find)
        .map(method -> method.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SpikeAssertions | assertThat",
        "FeedAssert | between, during, every, first, outside, windows, withoutSpike",
        "DrawsAssert | and, describedAs, during, field, outside, withoutSpike",
        "FieldAssert | and, describedAs, field, wherePresent"
      })
  void isMarked(String type, String methods) throws Exception {
    assertThat(marked(type)).containsExactly(methods.split(", "));
  }
}
