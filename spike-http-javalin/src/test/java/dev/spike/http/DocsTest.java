package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocsTest {

  private static Served served;
  private static Answer page;

  @BeforeAll
  static void serve() {
    served = new Served();
    page = served.anybody.with("Accept", "text/html").get("/api/docs").is(200);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern)
        .matcher(page.text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @Test
  void areAPageThatRunsNothingAndAsksNobodyElse() {
    assertThat(page.header("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self';")
        .doesNotContain("unsafe", "script", "http");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.text()).doesNotContain("<script", "javascript:", " style=\"", " onclick");
    assertThat(all("(?:src|href)=\"([^\"#]+)\""))
        .allMatch(address -> address.startsWith("/api/") || address.startsWith("data:image/svg"));
    assertThat(served.anybody.get("/api/docs/style.css").is(200).text())
        .doesNotContain("@import", "url(");
  }

  @Test
  void leadOnlyToWhatIsThere() {
    List<String> ids = all(" id=\"([^\"]+)\"");

    assertThat(ids).doesNotHaveDuplicates().contains("draw", "Problem", "things");
    assertThat(ids).containsAll(all("href=\"#([^\"]+)\""));
    all("href=\"(/[^\"]+)\"").forEach(address -> served.anybody.get(address).is(200));
  }

  @Test
  void showEveryOperationWithACallThatCanBeCopied() {
    assertThat(all("<article id=\"([a-zA-Z]+)\">")).hasSameSizeAs(served.http.routes());
    assertThat(page.text())
        .contains(
            "curl &quot;$server/api/data/Router/Performance&quot; \\\n  -H &quot;X-API-Key: $key")
        .doesNotContain("$ref");
  }

  @Test
  void areFoundFromTheBeginning() {
    Answer answer = served.anybody.with("Accept", "text/html").get("/api").is(302);
    assertThat(answer.header("Location")).contains("/api/docs");
  }
}
