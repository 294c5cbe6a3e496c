package dev.spike.cli.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {

  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-03-03T00:00:00Z");

  private static Picture picture(String title, String field, List<Band> bands) {
    Trace trace = new Trace(field, "range 0..9", 24);
    IntStream.range(0, 24).forEach(hour -> trace.add(hour % 10));
    return new Picture(title, FROM, TO, ZoneId.of("Europe/Berlin"), "1h", List.of(trace), bands);
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  private static List<Element> all(Document svg, String name, String kind) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(kind))
        .toList();
  }

  @Test
  void isTheSameEachTimeAndLeadsNowhere() {
    String svg = picture("Router", "cpu", List.of()).svg();

    assertThat(picture("Router", "cpu", List.of()).svg()).isEqualTo(svg);
    assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http", "@import", "<script", "<image", "href");
  }

  @Test
  void showsTextsAsTheyAre() throws Exception {
    String odd = "a <b> & \"c\" 'd' \uD83D\uDE80 \u0007";
    Document svg = parsed(picture(odd, odd, List.of(new Band(odd, FROM, TO))).svg());

    String shown = odd.replace('\u0007', '\uFFFD');
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(shown);
    assertThat(all(svg, "text", "title").get(0).getTextContent()).isEqualTo(shown);
    assertThat(all(svg, "tspan", "field").get(0).getTextContent()).isEqualTo(shown);
    assertThat(all(svg, "text", "name").get(0).getTextContent()).isEqualTo(shown);
  }

  @Test
  void tellsInWordsWhatIsOnIt() throws Exception {
    Band peak = new Band("peak", FROM.plusSeconds(3600), FROM.plusSeconds(5400));
    Document svg = parsed(picture("Router", "cpu", List.of(peak)).svg());

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "Mon 2 Mar 2026 01:00 to Tue 3 Mar 2026 01:00, Europe/Berlin · a draw every 1h."
                + " cpu: range 0..9. Spike peak, Mon 2 Mar 2026 02:00 to Mon 2 Mar 2026 02:30.");
  }

  @Test
  void shadesWindowsWhereTheyBelong() throws Exception {
    List<Band> bands =
        List.of(
            new Band("night", FROM, FROM.plusSeconds(6 * 3600)),
            new Band("noon", FROM.plusSeconds(12 * 3600), FROM.plusSeconds(18 * 3600)),
            new Band("night", FROM.plusSeconds(18 * 3600), TO));
    Document svg = parsed(picture("Router", "cpu", bands).svg());

    List<String> shaded =
        all(svg, "rect", "band").stream()
            .map(rect -> rect.getAttribute("x") + " " + rect.getAttribute("width"))
            .toList();
    assertThat(shaded).containsExactly("64 218", "718 218", "500 218");
    assertThat(all(svg, "text", "name"))
        .extracting(Element::getTextContent)
        .containsExactly("night", "noon");
  }

  @Test
  void drawsALineFromTheFirstDrawToTheEnd() throws Exception {
    Document svg = parsed(picture("Router", "cpu", List.of()).svg());

    assertThat(all(svg, "path", "line").get(0).getAttribute("d"))
        .startsWith("M58 228V222L64 222L100.3 210.6L")
        .endsWith("L863.3 199.2L899.7 187.8H942V228");
  }
}
