package dev.spike.application.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LastPollsTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final ApiKeyId KEY = new ApiKeyId(7);

  private final LastPolls polls = new LastPolls();

  private static DataCollection collection(long id, Instant made, int fields, String rule) {
    List<StoredField> all =
        IntStream.range(0, fields)
            .mapToObj(i -> "f" + i + ": " + rule)
            .map(
                line -> Field.parse(new FieldId(line.hashCode()), CollectionType.PERFORMANCE, line))
            .map(field -> new StoredField(field, Stamp.of(made)))
            .toList();
    return new DataCollection(
        new CollectionId(id),
        new CollectionName("c" + id),
        Optional.empty(),
        new UserId(1),
        all,
        Stamp.of(made));
  }

  private static Strand strand(DataCollection collection) {
    Course course = new Course(collection.fields(), SpikeCalendar.of(List.of()));
    return new Strand(
        new Half(collection.id(), CollectionType.PERFORMANCE),
        false,
        course.stretch(CollectionType.PERFORMANCE, START, new Seed(1)),
        Progress.NONE);
  }

  private void note(DataCollection collection, long lot) {
    polls.note(new PastPoll(KEY, strand(collection), Progress.NONE, START.plusMillis(lot), lot));
  }

  private List<Long> lots(DataCollection collection) {
    return polls.of(collection).stream().map(PastPoll::lot).toList();
  }

  @Test
  void remembersTheLastSixtyTheNewestFirst() {
    DataCollection router = collection(1, START, 2, "number 5");
    LongStream.range(0, 100).forEach(lot -> note(router, lot));

    assertThat(lots(router)).isEqualTo(LongStream.range(0, 60).map(i -> 99 - i).boxed().toList());
  }

  @Test
  void remembersFewerOfMoreFields() {
    DataCollection wide = collection(1, START, 1_000, "range 1..9");
    LongStream.range(0, 100).forEach(lot -> note(wide, lot));

    assertThat(lots(wide)).containsExactly(99L, 98L, 97L, 96L, 95L, 94L);
  }

  @Test
  void goesOnWhenFieldsComeAndGo() {
    DataCollection one = collection(1, START, 1, "number 5");
    DataCollection three = collection(1, START, 3, "increment from 1 by 1");
    note(one, 1);
    note(one, 2);
    note(three, 3);
    note(one, 4);

    assertThat(lots(three)).containsExactly(4L, 3L, 2L, 1L);
  }

  @Test
  void forgetsWhatWasNotPolledForLong() {
    DataCollection silent = collection(1, START, 9, "increment from 1 by 1");
    DataCollection polled = collection(2, START, 9, "increment from 1 by 1");
    note(silent, 1);
    for (long id = 3; id < 200; id++) {
      note(collection(id, START, 9, "increment from 1 by 1"), id);
      note(polled, id);
    }

    assertThat(lots(silent)).isEmpty();
    assertThat(lots(polled)).hasSize(60);
    assertThat(lots(collection(199, START, 9, "number 1"))).containsExactly(199L);
  }

  @Test
  void tellsNothingOfAnotherCollectionThatHadTheNumber() {
    note(collection(1, START, 2, "number 5"), 4);

    assertThat(lots(collection(1, START.plusMillis(5), 2, "number 5"))).isEmpty();
  }

  @Test
  void losesNothingWhenManyCome() {
    DataCollection router = collection(1, START, 2, "number 5");
    Strand strand = strand(router);
    AtomicLong lot = new AtomicLong();
    IntStream.range(0, 50)
        .parallel()
        .forEach(
            i ->
                polls.note(new PastPoll(KEY, strand, Progress.NONE, START, lot.getAndIncrement())));

    assertThat(lots(router))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 50).boxed().toList());
  }
}
