package dev.spike.cli.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Console;
import dev.spike.cli.files.MemoryPlace;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TempoTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(err, true, UTF_8),
          new PrintStream(err, true, UTF_8));
  private final Instant now = Instant.parse("2026-03-01T09:00:00Z");
  private final Place place = MemoryPlace.open(() -> now);
  private boolean isLocked;

  /** The place, as long as nobody takes away the right to be there. */
  private final class Lockable implements Place {

    @Override
    public Reply ask(Ask ask) {
      if (isLocked) {
        throw new Refusal(Refusal.Kind.FORBIDDEN, "only an Admin is allowed to move the clock");
      }
      return place.ask(ask);
    }

    @Override
    public void close() {
      place.close();
    }
  }

  @AfterEach
  void end() {
    place.close();
  }

  private String factor() {
    return place.ask(Ask.get(Pace.CLOCK)).object().path("factor").asText();
  }

  private Tempo fast() {
    return Tempo.of(new Lockable(), Optional.of(BigDecimal.valueOf(60)), console);
  }

  @Test
  void letsTheClockRunAsItDidBefore() {
    try (Tempo tempo = fast()) {
      assertThat(tempo.place().ask(Ask.get(Pace.CLOCK)).object().path("factor").asText())
          .isEqualTo("60");
    }

    assertThat(factor()).isEqualTo("1");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void onlyRemarksThatTheClockCannotBeSetBack() {
    Tempo tempo = fast();
    isLocked = true;

    tempo.close();

    assertThat(factor()).isEqualTo("60");
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "spike: the clock there still runs fast (only an Admin is allowed to move the clock);"
                + " see 'spike clock'\n");
  }
}
