package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteTest {

  /** Of our own, uncompressed; a page with all that it needs, libraries not counted. */
  private static final int MOST_BYTES = 120_000;

  private static Served served;
  private static Client browser;
  private static Answer page;

  @BeforeAll
  static void serve() {
    served = new Served();
    browser = served.anybody.with("Accept", "text/html,*/*;q=0.8");
    page = browser.get("/ui/").is(200);
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
  void isFoundFromTheBeginning() {
    assertThat(browser.get("/").is(302).header("Location")).contains("/ui/");
    assertThat(browser.get("/ui").is(200).text()).isEqualTo(page.text());
    assertThat(browser.get("/ui/spikes/12/edit").is(200).text()).isEqualTo(page.text());
    browser.get("/ui/js/nothing.js").isProblem(404, "nothing at this address");
    browser.get("/webjars/lit/3.3.2/LICENSE").isProblem(404, "nothing at this address");
  }

  @Test
  void runsNothingButItsOwn() throws Exception {
    String imports = all("<script type=\"importmap\">([^<]+)</script>").get(0);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(imports.getBytes(StandardCharsets.UTF_8));

    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self' 'sha256-")
        .contains(Base64.getEncoder().encodeToString(hash), "frame-ancestors 'none'")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "http");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("X-Frame-Options")).contains("DENY");
    assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    assertThat(page.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(all("<script>(.*)</script>")).isEmpty();
  }

  @Test
  void isKeptForEverExceptWhatLeadsToTheRest() {
    List<String> loaded = all("(?:src|href)=\"(/(?:ui|webjars)/[^\"]+)\"");

    assertThat(loaded).hasSizeGreaterThan(10).anyMatch(address -> address.contains("/lit-html/"));
    for (String address : loaded) {
      Answer answer = browser.get(address).is(200);
      assertThat(answer.header("Cache-Control")).contains("public, max-age=31536000, immutable");
      assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/");
    }
    assertThat(page.header("Cache-Control")).contains("no-cache");
    Client again = browser.with("If-None-Match", page.header("ETag").orElseThrow());
    assertThat(again.get("/ui/collections").is(304).text()).isEmpty();
  }

  @Test
  void isSmallWhereverSomebodyBegins() {
    List<String> atOnce = all("(?:src|href)=\"(/ui/[^\"]+)\"");
    Set<String> later =
        atOnce.stream()
            .flatMap(address -> asked("import\\(", address).stream())
            .collect(Collectors.toSet());

    assertThat(later).hasSizeGreaterThan(5);
    for (String page : later) {
      Set<String> loaded = new LinkedHashSet<>(atOnce);
      load(page, loaded);
      assertThat(loaded.stream().mapToInt(SiteTest::size).sum())
          .as(page)
          .isBetween(50_000, MOST_BYTES);
    }
  }

  private static void load(String address, Set<String> loaded) {
    if (loaded.add(address)) {
      asked("(?:from|import)", address).forEach(each -> load(each, loaded));
    }
  }

  private static int size(String address) {
    return browser.get(address).is(200).text().length();
  }

  /** Our own modules for which one asks in some way. */
  private static Set<String> asked(String how, String address) {
    return Pattern.compile(how + "[\"'](\\.[\\w./-]+)[\"']")
        .matcher(browser.get(address).is(200).text())
        .results()
        .map(found -> URI.create(address).resolve(found.group(1)).getPath())
        .collect(Collectors.toSet());
  }

  @Test
  void answersToItsOwnNameOnly() {
    RawCall call = new RawCall(served.http.port());
    assertThat(call.get("/ui/", "evil.example", "")).startsWith("HTTP/1.1 421");
    assertThat(call.get("/ui/", "LOCALHOST:8088", "")).startsWith("HTTP/1.1 200");
    assertThat(call.get("/ui/", "[::1]:8088", "")).startsWith("HTTP/1.1 200");
    assertThat(call.get("/api/health", "evil.example", "")).startsWith("HTTP/1.1 200");
    String cookie = "Cookie: spike_session=x\r\n";
    assertThat(call.get("/api/auth/me", "evil.example", cookie)).startsWith("HTTP/1.1 421");
  }

  @Test
  void takesChangesFromItsOwnPagesOnly() {
    String token = served.login("admin@localhost", Served.PASSWORD).at("/access_token");
    Client own =
        served.anybody.with("Cookie", "spike_session=" + token).with("X-Requested-With", "spike");
    String json = "{'name':'%s'}";

    for (String site : List.of("cross-site", "same-site")) {
      own.with("Sec-Fetch-Site", site)
          .post("/api/admin/collections", json.formatted("no"))
          .isProblem(403, "our own pages");
    }
    own.with("Sec-Fetch-Site", "same-origin")
        .post("/api/admin/collections", json.formatted("yes"))
        .is(201);
  }
}
