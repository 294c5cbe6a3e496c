package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.spike.domain.feed.Feed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What tests are told that describe something that cannot be. */
class SpikeExtensionTest {

  private static Map<String, String> failures(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .allEvents()
        .failed()
        .stream()
        .collect(
            Collectors.toMap(
                event -> event.getTestDescriptor().getDisplayName(),
                event ->
                    event
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage()));
  }

  @Test
  void saysWhatIsWrongWithADescription() {
    Map<String, String> failures = failures(Wrong.class);

    assertThat(failures.get("hasNoFields(Feed)"))
        .contains("a feed needs at least one @Field(\"name: rule\") on the parameter");
    assertThat(failures.get("hasNoSuchRule(Feed)"))
        .contains("@Field(\"cpu: rang 1..2\"): column 6: expected text");
    assertThat(failures.get("hasNoSuchChange(Feed)")).contains("@Spike 'peak': column 6: expected");
    assertThat(failures.get("hasNoEnd(Feed)"))
        .contains("the spike 'peak' needs either both 'from' and 'lasts', or 'recurs' alone");
    assertThat(failures.get("hasALengthThatIsNone(Feed)"))
        .contains("a length of time is written as PT1M30S or 1m30s, not 'PT1'");
    assertThat(failures.get("hasAnInstantThatIsNone(Feed)"))
        .contains("an instant is written as 2026-03-01T09:00:00Z, not '2026-03-01T9'");
    assertThat(failures.get("standsStill(Feed)")).contains("draws must lie apart");
    assertThat(failures.get("hasNoFieldsToDraw(double)"))
        .contains("a feed needs at least one @Field(\"name: rule\") on @DrawSource");
    assertThat(failures).hasSize(8);
  }

  @Test
  void handsNothingToConstructors() {
    assertThat(failures(Built.class).values())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message)
                    .contains("Spike hands nothing to constructors")
                    .contains("@BeforeEach"));
  }

  @Test
  void leavesToOthersWhatIsNotItsOwn() {
    assertThat(List.copyOf(failures(Strange.class).values()))
        .singleElement()
        .satisfies(message -> assertThat(message).contains("No ParameterResolver registered"));
  }

  @SpikeTest
  static class Wrong {

    @Test
    void hasNoFields(Feed feed) {}

    @Test
    @Field("cpu: rang 1..2")
    void hasNoSuchRule(Feed feed) {}

    @Test
    @Field("cpu: range 1..2")
    @Spike(name = "peak", from = "-1m", lasts = "1s", set = "cpu: rang 3..4")
    void hasNoSuchChange(Feed feed) {}

    @Test
    @Field("cpu: range 1..2")
    @Spike(name = "peak", from = "PT1M", set = "cpu: number 3")
    void hasNoEnd(Feed feed) {}

    @Test
    @Field("cpu: range 1..2")
    @Spike(from = "1m", lasts = "PT1", set = "cpu: number 3")
    void hasALengthThatIsNone(Feed feed) {}

    @Test
    @SpikeTest(start = "2026-03-01T9")
    @Field("cpu: range 1..2")
    void hasAnInstantThatIsNone(Feed feed) {}

    @Test
    @SpikeTest(every = "PT0S")
    @Field("cpu: range 1..2")
    void standsStill(Feed feed) {}

    @ParameterizedTest
    @DrawSource
    void hasNoFieldsToDraw(double load) {}
  }

  @SpikeTest
  @Field("cpu: range 1..2")
  static class Built {

    Built(Feed feed) {}

    @Test
    void isNeverReached() {}
  }

  @ExtendWith(SpikeExtension.class)
  static class Strange {

    @Test
    void wantsANumber(long number) {}
  }
}
