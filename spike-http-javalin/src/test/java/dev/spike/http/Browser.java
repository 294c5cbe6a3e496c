package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;

/** A browser, as somebody uses it who looks for things by what is written on them. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofMillis(30);
  private static final int MOST_TABS = 60;
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String AXE = axe();

  /** Themes differ in nothing but colours. */
  private static final String BROKEN_RULES =
      """
      const [all, done] = arguments;
      const only = all
        ? {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}
        : {type: 'rule', values: ['color-contrast']};
      axe.run(document, {runOnly: only, resultTypes: ['violations'], iframes: false}).then(
        found => done(found.violations.flatMap(
          rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary))),
        failure => done(['' + failure]));
      """;

  /** In the page, since to ask the driver of each element takes a hundred times as long. */
  private static final String CLICKABLE =
      """
      return [...document.querySelectorAll('a, button, summary, label.check')].filter(each =>
        each.checkVisibility() && !each.disabled
          && (each.getAttribute('aria-label') ?? each.textContent.trim()) === arguments[0]).pop();
      """;

  private static final String NAME =
      """
      const name = each => each.getAttribute('aria-label')
        ?? [each, ...each.labels ?? []].map(part => part.textContent.trim()).pop();
      """;

  private static final String FIELD =
      NAME
          + """
      return [...document.querySelectorAll('input, select, textarea')].find(each =>
        each.checkVisibility() && name(each).startsWith(arguments[0]));
      """;

  final ChromeDriver driver;

  Browser(Path program, Path driverProgram) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en-GB");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    widen(1280);
  }

  Browser widen(int width) {
    // Windows cannot be as narrow as telephones are, but what is shown in them can.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.manage().window().setSize(new Dimension(Math.max(width, 500), 1000));
    return this;
  }

  Browser zone(String zone) {
    driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    return this;
  }

  Browser open(int port, String path) {
    driver.get("http://localhost:" + port + path);
    return this;
  }

  Browser leave() {
    driver.get("about:blank");
    return this;
  }

  /** Nobody is signed in, and nothing is remembered. */
  Browser forget() {
    driver.manage().deleteAllCookies();
    driver.executeScript("localStorage.clear()");
    return this;
  }

  Browser signIn(int port, String email, String password) {
    // There, nothing asks who is signed in while that is being forgotten.
    open(port, "/api/health").forget().open(port, "/ui/");
    return fill("E-mail", email).fill("Password", password).press("Sign in").sees("Sign out");
  }

  private <T> T await(String what, ExpectedCondition<T> condition) {
    return new FluentWait<>(driver)
        .withTimeout(PATIENCE)
        .pollingEvery(GLANCE)
        .withMessage(() -> what + "; there is:\n" + main())
        .ignoring(StaleElementReferenceException.class)
        .until(condition);
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** What is worth telling of a page on which something was not found. */
  private Object main() {
    return driver.executeScript(
        """
        const main = (document.querySelector('dialog') ?? document.querySelector('main')).cloneNode(true);
        main.querySelectorAll('option').forEach(each => each.remove());
        return main.textContent.replace(/\\s*\\n\\s*/g, '\\n');
        """);
  }

  Browser sees(String text) {
    await("nothing says " + text, any -> text().contains(text));
    return this;
  }

  Browser seesNot(String text) {
    await("something still says " + text, any -> !text().contains(text));
    return this;
  }

  WebElement one(String selector) {
    return await(
        "there is no " + selector,
        any ->
            driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
  }

  boolean has(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
  }

  Browser scrollTo(String selector) {
    driver.executeScript("arguments[0].scrollIntoView()", one(selector));
    return this;
  }

  /** Presses what bears exactly these words. */
  Browser press(String words) {
    // Whoever aims at something that is just drawn anew aims once more.
    await(
        "nothing to press says " + words,
        any -> {
          WebElement found = (WebElement) driver.executeScript(CLICKABLE, words);
          if (found != null) {
            found.click();
          }
          return found;
        });
    return this;
  }

  WebElement field(String label) {
    return await(
        "no field is labelled " + label, any -> (WebElement) driver.executeScript(FIELD, label));
  }

  Browser fill(String label, String value) {
    WebElement field = field(label);
    if (field.getDomAttribute("type") != null
        && field.getDomAttribute("type").startsWith("datetime")) {
      driver.executeScript(
          "arguments[0].value = arguments[1];"
              + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
          field,
          value);
    } else {
      field.sendKeys(Keys.chord(Keys.CONTROL, "a"), value.isEmpty() ? Keys.DELETE : value);
    }
    return this;
  }

  Browser choose(String label, String option) {
    new Select(field(label)).selectByVisibleText(option);
    return this;
  }

  Browser type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Goes on by Tab alone until what has the focus is called like that. */
  Browser tabTo(String name) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      type(Keys.TAB);
      if (focused().startsWith(name)) {
        return this;
      }
    }
    throw new AssertionError("no Tab leads to " + name + "; there is:\n" + main());
  }

  private String focused() {
    return (String) driver.executeScript(NAME + "return name(document.activeElement)");
  }

  String value(String label) {
    return field(label).getDomProperty("value");
  }

  /** Goes to a place of the menu, which is folded where there is little room. */
  Browser go(String place) {
    if (has("header .menu")) {
      press("Menu");
    }
    return press(place);
  }

  String path() {
    return (String) driver.executeScript("return location.pathname + location.search");
  }

  /** The page breaks no rule of accessibility in either theme, and fits into its width. */
  Browser isFitForAll(String name) {
    driver.executeScript("if (!window.axe) { " + AXE + " }");
    for (String theme : List.of("light", "dark")) {
      driver.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
      keepPicture(name + "-" + theme);
      assertThat((List<?>) driver.executeAsyncScript(BROKEN_RULES, theme.equals("light")))
          .as("%s in %s", name, theme)
          .isEmpty();
    }
    driver.executeScript("document.documentElement.dataset.theme = 'auto'");
    return fits(name);
  }

  Browser fits(String name) {
    assertThat(
            (Boolean)
                driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " is wider than its window")
        .isTrue();
    return this;
  }

  Browser keepPicture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png"),
          driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What the console said, without the answers that a test provoked. */
  List<String> complaints(int... provoked) {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(
            said ->
                Arrays.stream(provoked)
                    .noneMatch(status -> said.contains("with a status of " + status)))
        .toList();
  }

  /** Everything that the page loaded from elsewhere. */
  List<?> foreignRequests() {
    return (List<?>)
        driver.executeScript(
            "return performance.getEntriesByType('resource').map(entry => entry.name)"
                + ".filter(name => !name.startsWith(location.origin))");
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
