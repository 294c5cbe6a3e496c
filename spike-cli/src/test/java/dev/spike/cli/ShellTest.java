package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.LossNoticingStream;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ShellTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID, 2",
    "MISSING, 3",
    "UNKNOWN_CALLER, 4",
    "FORBIDDEN, 4",
    "CONFLICT, 4",
    "STALE, 4",
    "TOO_OFTEN, 4",
    "EMPTY, 4"
  })
  void passesOnWhatIsRefused(Refusal.Kind kind, int exit) {
    Call call = fail(new Refusal(kind, "there is no collection 'Router'"));

    assertThat(call.exit()).isEqualTo(exit);
    assertThat(call.err()).isEqualTo(line("spike: there is no collection 'Router'"));
  }

  @Test
  void namesEveryFaultOfOneInputOnOneLine() {
    Refusal refusal =
        new Refusal(
            Refusal.Kind.INVALID,
            List.of(new Fault("/min", "min is too large"), new Fault("/max", "max is\ntoo small")));

    assertThat(fail(refusal).err()).isEqualTo(line("spike: min is too large; max is too small"));
  }

  @Test
  void hidesWhereTheUnexpectedHappened() {
    Call call = fail(new IllegalStateException("the moon is full"));

    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.err())
        .isEqualTo(
            line(
                "spike: something unexpected happened (java.lang.IllegalStateException: "
                    + "the moon is full); SPIKE_DEBUG=1 shows where"));
  }

  @Test
  void showsWhereTheUnexpectedHappenedWhenAsked() {
    Call call = Call.of(new Failing(new IllegalStateException()), true, "failing");

    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.err().lines()).anyMatch(line -> line.contains("ShellTest.showsWhere"));
  }

  @Test
  void survivesAnError() {
    Call call = fail(new StackOverflowError());

    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.err().lines()).hasSize(1);
  }

  @Test
  void saysWhichOptionIsWrong() {
    Call call = Call.of(new Failing(new IllegalStateException()), false, "failing", "--rows", "x");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .startsWith("spike: ")
        .contains("'--rows'")
        .endsWith(line("; see 'spike help failing'"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "Broken pipe, 0, nothing",
        "The pipe has been ended, 0, nothing",
        "No space left on device, 1, "
            + "spike: the output cannot be written (No space left on device); "
            + "make room or write elsewhere"
      })
  void stopsAnEndlessAnswerThatNobodyTakes(String reason, int exit, String complaint) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(new BufferedOutputStream(new LossNoticingStream(broken(reason)))),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    int ended = new Shell(List.of(new Endless(console)), console, false).run("endless");

    assertThat(ended).isEqualTo(exit);
    assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(Stream.ofNullable(complaint).toList());
  }

  private static Call fail(Throwable failure) {
    return Call.of(new Failing(failure), false, "failing");
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }

  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Command(name = "failing")
  private static final class Failing implements Runnable {

    private final Throwable failure;

    @Option(names = "--rows")
    private int rows;

    private Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void run() {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }

  @Command(name = "endless")
  private static final class Endless implements Runnable {

    private final Console console;

    private Endless(Console console) {
      this.console = console;
    }

    @Override
    public void run() {
      while (true) {
        console.out().println("on and on");
      }
    }
  }
}
