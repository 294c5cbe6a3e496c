package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spike.domain.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "\t", " ", "~"})
  void haveDelimiters(String text) {
    assertThat(Delimiter.parse(text)).hasToString(text);
  }

  @Test
  void haveTabsInAnotherSpelling() {
    assertThat(Delimiter.parse("\\t")).isEqualTo(new Delimiter('\t'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "utf8"})
  void knowUtf8ByAllItsNames(String name) {
    assertThat(new Encoding(name).isUtf8()).isTrue();
    assertThat(new Encoding(name)).hasToString(name);
  }

  @Test
  void knowOtherEncodings() {
    assertThat(new Encoding("latin1").isUtf8()).isFalse();
    assertThat(new Encoding("latin1").charset()).isEqualTo(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @EnumSource(DateStyle.class)
  void haveDateStyles(DateStyle style) {
    assertThat(DateStyle.parse(style.name())).isEqualTo(style);
  }

  @ParameterizedTest
  @EnumSource(JobStatus.class)
  void haveStatus(JobStatus status) {
    assertThat(JobStatus.parse(status.toString())).isEqualTo(status);
    assertThat(status.isActive())
        .isEqualTo(List.of(JobStatus.PENDING, JobStatus.RUNNING).contains(status));
  }

  @Test
  void acceptCallbacks() {
    CallbackUrl url = new CallbackUrl("HTTPS://example.org:8443/done?x=1");

    assertThat(url.uri().getHost()).isEqualTo("example.org");
    assertThat(url).hasToString("HTTPS://example.org:8443/done?x=1");
    assertThat(new CallbackUrl("http://x/" + "a".repeat(2039)).text()).hasSize(2048);
  }

  @Test
  void acceptLimits() {
    assertThat(new CsvShape(Delimiter.COMMA, Encoding.UTF_8, 1_000_000).skippedLines())
        .isEqualTo(1_000_000);
    assertThat(new SourceFiles(Collections.nCopies(10_000, "a")).paths()).hasSize(10_000);
    assertThat(new Description("x".repeat(2000)).toString()).hasSize(2000);
    assertThat(new JobProgress(0, 0, 0)).isEqualTo(JobProgress.NONE);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refuseWhatCannotBe(Runnable act, String pointer, String detail) {
    Refusals.assertRefused(act, pointer, detail);
  }

  private static Arguments wrong(Runnable act, String pointer, String detail) {
    return arguments(act, pointer, detail);
  }

  static Stream<Arguments> wrong() {
    String delimiter =
        "a delimiter is a tab or one printable ASCII character other than the quote, not ";
    String callback = "a callback URL looks like https://example.org/path, without a user, not ";
    return Stream.of(
        wrong(() -> Delimiter.parse(""), "", "a delimiter is one character, not ''"),
        wrong(() -> Delimiter.parse("||"), "", "a delimiter is one character, not '||'"),
        wrong(() -> Delimiter.parse("\""), "", delimiter + "'\"'"),
        wrong(() -> Delimiter.parse("\n"), "", delimiter + "'\uFFFD'"),
        wrong(() -> Delimiter.parse("\u007f"), "", delimiter + "'\uFFFD'"),
        wrong(() -> Delimiter.parse("\u00a7"), "", delimiter + "'\u00a7'"),
        wrong(
            () -> new Encoding("utf-9"),
            "",
            "there is no encoding 'utf-9'; there are utf-8, utf-16, iso-8859-1, windows-1252 and many more"),
        wrong(
            () -> new Encoding("ä ö"),
            "",
            "there is no encoding 'ä ö'; there are utf-8, utf-16, iso-8859-1, windows-1252 and many more"),
        wrong(() -> DateStyle.parse("dmy"), "", "a date style is DMY, MDY or YMD, not 'dmy'"),
        wrong(
            () -> JobStatus.parse("done"),
            "",
            "the status of a job is one of pending, running, completed, partial, failed, cancelled, interrupted, not 'done'"),
        wrong(
            () -> Rhythm.Kind.parse("CRON"),
            "",
            "the type of a schedule is cron or interval, not 'CRON'"),
        wrong(
            () -> new CsvShape(Delimiter.COMMA, Encoding.UTF_8, -1),
            "/skipped",
            "the lines before the header are 0 to 1000000, not -1"),
        wrong(
            () -> new CsvShape(Delimiter.COMMA, Encoding.UTF_8, 1_000_001),
            "/skipped",
            "the lines before the header are 0 to 1000000, not 1000001"),
        wrong(() -> new CallbackUrl("ftp://x/"), "", callback + "'ftp://x/'"),
        wrong(() -> new CallbackUrl("file:///etc/x"), "", callback + "'file:///etc/x'"),
        wrong(() -> new CallbackUrl("https://me:pw@x/"), "", callback + "'https://me:pw@x/'"),
        wrong(() -> new CallbackUrl("https:///x"), "", callback + "'https:///x'"),
        wrong(() -> new CallbackUrl("https://a b"), "", callback + "'https://a b'"),
        wrong(() -> new CallbackUrl("/x"), "", callback + "'/x'"),
        wrong(
            () -> new CallbackUrl("http://x/" + "a".repeat(2040)),
            "",
            callback + "'http://x/" + "a".repeat(51) + "…'"),
        wrong(() -> new SourceFiles(List.of()), "", "there must be 1 to 10000 files"),
        wrong(
            () -> new SourceFiles(Collections.nCopies(10_001, "a")),
            "",
            "there must be 1 to 10000 files"),
        wrong(
            () -> new SourceFiles(List.of("a", " ")),
            "/1",
            "a path must not be empty or contain control characters or half a surrogate pair"),
        wrong(
            () -> new SourceFiles(List.of("a\nb")),
            "/0",
            "a path must not be empty or contain control characters or half a surrogate pair"),
        wrong(
            () -> new Description("x".repeat(2001)),
            "",
            "a description must have at most 2000 characters, not 2001"),
        wrong(
            () -> new Description("\0"),
            "",
            "a description must not contain a null character or half a surrogate pair"),
        wrong(() -> new JobProgress(-1, 0, 0), "/bytes_done", "bytes are not below zero: -1"),
        wrong(() -> new JobProgress(0, -1, 0), "/bytes_total", "bytes are not below zero: -1"),
        wrong(() -> new JobProgress(0, 0, -1), "/rows", "rows are not below zero: -1"),
        wrong(() -> new ProjectName("a/b"), "", "the name of a project must not contain '/'"),
        wrong(() -> new ProjectName(".."), "", "a project must not be called '..'"),
        wrong(() -> new ProjectName(""), "", "the name of a project must not be empty"),
        wrong(() -> new ConnectionName(""), "", "the name of a connection must not be empty"),
        wrong(() -> new SourceName(""), "", "the name of a source must not be empty"),
        wrong(() -> new ScheduleName(""), "", "the name of a schedule must not be empty"));
  }

  @Test
  void printWhatTheyAre() {
    UUID uuid = UUID.fromString("00000000-0000-4000-8000-000000000001");
    assertThat(
            Stream.of(
                new ConnectionId(uuid),
                new SourceId(uuid),
                new ProjectId(uuid),
                new ScheduleId(uuid),
                new JobId(uuid)))
        .allSatisfy(id -> assertThat(id).hasToString(uuid.toString()));
    assertThat(
            Stream.of(
                new ConnectionName("n"),
                new SourceName("n"),
                new ProjectName("n"),
                new ScheduleName("n")))
        .allSatisfy(name -> assertThat(name).hasToString("n"));
    assertThat(JobError.Kind.BAD_ROW).hasToString("bad_row");
  }

  @Test
  void hideWhatIsSecret() {
    assertThat(new Secret("s3cret")).hasToString("Secret[hidden]");
    assertThat(new Sealed("s3cret")).hasToString("Sealed[hidden]");
    assertThat(new Secret("s3cret").reveal()).isEqualTo("s3cret");
    assertThat(new Secret("a")).isEqualTo(new Secret("a")).hasSameHashCodeAs(new Secret("a"));
    assertThat(new Secret("a")).isNotEqualTo(new Secret("b")).isNotEqualTo("a");
    assertThat(new Secret("a").hashCode()).isNotEqualTo(new Secret("b").hashCode());
    assertThat(Optional.of(new Secret("s3cret")).toString()).doesNotContain("s3cret");
  }
}
