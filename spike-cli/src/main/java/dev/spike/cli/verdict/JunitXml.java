package dev.spike.cli.verdict;

import dev.spike.domain.Texts;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judgement;
import java.time.Duration;

/** A verdict as JUnit writes what became of tests: each finding is a test case. */
final class JunitXml {

  private static final double MILLIS = 1000;

  private JunitXml() {}

  static String of(Judgement judgement) {
    long failures = judgement.findings().stream().filter(each -> !each.outcome().isGreen()).count();
    String counts =
        Texts.sentence(
            "tests=\"%d\" failures=\"%d\" errors=\"0\" time=\"%s\"",
            judgement.findings().size(),
            failures,
            seconds(Duration.between(judgement.beganAt(), judgement.endedAt())));
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites ").append(counts).append(">\n");
    xml.append("  <testsuite name=\"")
        .append(escaped(judgement.test().text()))
        .append("\" ")
        .append(counts)
        .append(" skipped=\"0\" timestamp=\"")
        .append(judgement.beganAt())
        .append("\">\n");
    judgement.findings().forEach(finding -> append(xml, judgement, finding));
    return xml.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private static void append(StringBuilder xml, Judgement judgement, Finding finding) {
    String place = finding.spike().map(SpikeName::text).orElse("outside all spikes");
    xml.append("    <testcase classname=\"")
        .append(escaped(judgement.collection() + "." + judgement.test()))
        .append("\" name=\"")
        .append(escaped(place + ": " + finding.alert()))
        .append("\" time=\"")
        .append(seconds(finding.delay().orElse(Duration.ZERO)));
    if (finding.outcome().isGreen()) {
      xml.append("\"/>\n");
      return;
    }
    xml.append("\">\n      <failure type=\"")
        .append(finding.outcome())
        .append("\" message=\"")
        .append(escaped(finding.reason()))
        .append("\"/>\n    </testcase>\n");
  }

  private static String seconds(Duration time) {
    return Texts.sentence("%.3f", time.toMillis() / MILLIS);
  }

  /** What XML has no way to write comes to a question mark. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isWritable(c) ? c : '?');
              }
            });
    return escaped.toString();
  }

  private static boolean isWritable(int c) {
    return c >= ' ' && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff;
  }
}
