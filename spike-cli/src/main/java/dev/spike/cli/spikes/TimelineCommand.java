package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.chart.Bar;
import dev.spike.cli.chart.Glyphs;
import dev.spike.cli.chart.Lane;
import dev.spike.cli.chart.Timeline;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.time.TimeReader;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import dev.spike.domain.Refusal;
import dev.spike.domain.schedule.Window;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The spikes of all collections as bars in the course of time. */
@Command(
    name = "timeline",
    description = "Draw the spikes of all collections as bars, a line for each collection.",
    footer = {
      "",
      "spike timeline --from 'today 00:00' --to 'in 7d' --zone Europe/Berlin",
      "",
      "As JSON, it is the list of the spikes that are drawn.",
      "'spike help spikes' tells how times are written."
    })
public final class TimelineCommand implements Runnable {

  private static final Duration USUALLY_BACK = Duration.ofHours(3);
  private static final int MOST_BARS = 2000;
  private static final Duration USUALLY_LONG = Duration.ofHours(24);

  @Mixin private final Work work;

  @Mixin private ZoneOption zone;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "When it begins: three hours ago if left out.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "When it ends: a day after it begins if left out.")
  private Optional<String> to = Optional.empty();

  /** The command. */
  public TimelineCommand(Bench bench) {
    work = new Work(bench);
  }

  /** What is drawn. */
  private record Period(Instant from, Instant to, Instant now) {

    Ask ask() {
      return Ask.get(Spikes.PATH).with("from", from).with("to", to);
    }
  }

  @Override
  public void run() {
    work.at(
        place -> {
          Period period = period(work.now(place).truncatedTo(ChronoUnit.SECONDS));
          ArrayNode spikes = Lists.all(place, period.ask());
          work.show(spikes, (json, paper) -> view(place, spikes, period, paper));
        });
  }

  private Period period(Instant now) {
    TimeReader reader = zone.reader(now);
    Instant begin =
        from.map(text -> reader.read(text).toldTo(work.console()))
            .orElse(now.minus(USUALLY_BACK).truncatedTo(ChronoUnit.MINUTES));
    Instant end =
        to.map(text -> reader.after(begin).read(text).toldTo(work.console()))
            .orElse(begin.plus(USUALLY_LONG));
    if (!begin.isBefore(end)) {
      TimeWriter writer = zone.writer(now);
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a timeline must end after it begins, not run from "
              + writer.exact(begin)
              + " to "
              + writer.exact(end));
    }
    return new Period(begin, end, now);
  }

  private void view(Place place, ArrayNode spikes, Period period, Paper paper) {
    List<SpikeFacts> all = new ArrayList<>();
    spikes.forEach(spike -> all.add(new SpikeFacts(spike)));
    List<Lane> lanes = new ArrayList<>();
    for (JsonNode collection : Lists.all(place, Ask.get(Collections.PATH))) {
      lanes.add(lane(collection, all, period));
    }
    if (lanes.isEmpty()) {
      work.console().remark(Collections.NONE);
      return;
    }
    TimeWriter writer = zone.writer(period.now());
    paper.line(
        paper.styled(
            Style.HEADING,
            writer.exact(period.from())
                + " to "
                + writer.exact(period.to())
                + " ("
                + writer.zone().getId()
                + ")"));
    paper.line("");
    Glyphs glyphs = Glyphs.of(System.getenv());
    new Timeline(period.from(), period.to(), zone.zone(), period.now(), glyphs).print(lanes, paper);
    remarkOn(place, all, period);
  }

  /** What is at work is drawn over what gives way to it. */
  private static Lane lane(JsonNode collection, List<SpikeFacts> all, Period period) {
    List<SpikeFacts> own =
        all.stream()
            .filter(spike -> spike.collectionId() == collection.path("id").asLong())
            .toList();
    return new Lane(
        collection.path("name").asText(),
        Spikes.inOrder(own).stream()
            .sorted(SpikeFacts.AT_WORK.reversed())
            .flatMap(spike -> bars(spike, period))
            .toList());
  }

  private static Stream<Bar> bars(SpikeFacts spike, Period period) {
    return spike.occurrences().during(new Window(period.from(), period.to()), MOST_BARS).stream()
        .map(window -> new Bar(window.start(), window.end(), spike.name(), state(window, period)));
  }

  private static Bar.State state(Window window, Period period) {
    return switch (window.statusAt(period.now())) {
      case ACTIVE -> Bar.State.RUNNING;
      case SCHEDULED -> Bar.State.COMING;
      case EXPIRED -> Bar.State.OVER;
    };
  }

  /** Says how many spikes begin later than what was drawn. */
  private void remarkOn(Place place, List<SpikeFacts> drawn, Period period) {
    long known =
        drawn.stream()
            .filter(spike -> spike.occurrences().firstEndingAfter(period.to()).isPresent())
            .count();
    long later =
        place
                .ask(Ask.get(Spikes.PATH).with("from", period.to()).with("limit", 1))
                .header("X-Total-Count")
                .map(Long::parseLong)
                .orElse(known)
            - known;
    if (later > 0) {
      work.console()
          .remark(
              (later == 1 ? "One more spike begins" : later + " more spikes begin")
                  + " later; --to 'in 7d' shows the next seven days.");
    } else if (drawn.isEmpty()) {
      work.console().remark("There are no spikes in this time, and none later.");
    }
  }
}
