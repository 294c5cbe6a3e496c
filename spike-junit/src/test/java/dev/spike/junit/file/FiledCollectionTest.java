package dev.spike.junit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiledCollectionTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Feed feed(String file, String text, String... fields) {
    return CollectionReader.read(Sheet.of(file, text))
        .feed(CollectionType.PERFORMANCE, List.of(fields), Set.of(), START)
        .series(START, Duration.ofSeconds(1))
        .build();
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(String text) {
    return assertThatThrownBy(() -> feed("router.yaml", text)).isInstanceOf(Refusal.class);
  }

  private static List<String> rows(Feed feed) {
    return feed.stream().limit(50).map(Row::toString).toList();
  }

  @Test
  void readsJsonAsItReadsYaml() {
    String yaml =
        """
        # A comment
        $schema: collection.json
        kind: Collection
        name: 'Router'
        seed: 1_000
        performance: {"a/b~c": "range 1..9"}
        fields:
        - {collection_type: performance, field_name: n, rule: increment from 1 by 1}
        - {collection_type: Configuration, field_name: host, rule: text yes}
        spikes:
        - name: one
          start_datetime: 2026-01-01T01:00:05+01:00
          end_datetime: 2026-01-01T00:00:10
          priority: 2
          continuity: shared
          spike_fields:
          - {collection_type: Performance, field_name: n, rule: increment from 1 by 3}
        - name: two
          recurs: >-
            cron "* * * * *" in UTC
            for 20s
          priority: 1
          set: {a/b~c: 'range 100..900'}
          faults: ["missing n at 50%", error 503]
        ---
        """;
    String json =
        """
        {"$schema": "collection.json", "kind": null, "name": "\\u0052outer", "seed": 1e3,
         "performance": {"a/b~c": "range 1..9"},
         "fields": [
           {"collection_type": "performance", "field_name": "n", "rule": "increment from 1 by 1"},
           {"collection_type": "Configuration", "field_name": "host", "rule": "text yes"}],
         "configuration": null,
         "spikes": [
           {"name": "one", "start": "2026-01-01T00:00:05Z", "end": "2026-01-01T00:00:10Z",
            "recurs": null, "priority": 2, "continuity": "shared", "faults": [],
            "set": {"n": "increment from 1 by 3"}},
           {"name": "two", "recurs": "cron \\"* * * * *\\" in UTC for 20s", "priority": 1,
            "set": {"a/b~c": "range 100..900"}, "faults": ["missing n at 50%", "error 503"]}]}
        """;

    List<String> rows = rows(feed("router.yaml", yaml));

    assertThat(rows(feed("router.json", json))).isEqualTo(rows);
    assertThat(rows(feed("router", json))).isEqualTo(rows);
    assertThat(rows.get(7)).contains("under 'one'");
    assertThat(rows.get(12)).contains("under 'two'");
    assertThat(feed("router.yaml", yaml).names()).containsExactly("n", "a/b~c");
    assertThat(CollectionReader.read(Sheet.of("router.yaml", yaml)).seed()).contains(1000L);
  }

  @Test
  void tellsAllFaultsWithTheirLinesAtOnce() {
    assertRefused(
            """
            name: a/b
            sed: 7
            seed: lots
            performance:
              cpu: range 90..10
              mem: 5
              net: {value_type: NUMBER_FIXED}
            spikes:
              - name: peak
                start: tomorrow
                end: 2026-01-01T00:00:00Z
                colour: red
              - recurs: now and then
                priority: 5000
                continuity: sometimes
                faults: [missing cpu, gone cpu]
            """)
        .hasMessage(
            """
            router.yaml has 13 faults:
              line 1, name: the name of a collection must not contain '/'
              line 2, sed: the member 'sed' is not known here
              line 3, seed: a whole number is needed here
              line 5, performance/cpu/max: a range must not end below its start: 90..10
              line 6, performance/mem: a rule is needed here, such as 'range 10..90', 'number 42' or 'text on'
              line 7, performance/net: a rule is needed here in its notation, as spike export \
            writes it, not by its members
              line 10, spikes/0/start: an instant looks like 2026-03-01T09:00:00Z, not 'tomorrow'
              line 12, spikes/0/colour: the member 'colour' is not known here
              line 13, spikes/1/name: name is missing
              line 13, spikes/1/recurs: column 1: expected cron, rrule or random, found 'now'
              line 14, spikes/1/priority: a priority can be 1 to 1000, or none at all, not 5000
              line 15, spikes/1/continuity: continuity is independent or shared, not 'sometimes'
              line 16, spikes/1/faults/1: column 1: expected missing, null, frozen, late, jump, \
            error, timeout, slow or malformed, \
            found 'gone'""");
  }

  @Test
  void tellsWhatDoesNotFitTogether() {
    assertRefused(
            """
            name: Router
            performance:
              cpu: range 10..90
              load: expression cpus / 2
            """)
        .hasMessage(
            "router.yaml, line 4, performance/load: the expression of 'load' reads 'cpus', but"
                + " there is no Performance field of that name");
    assertRefused(
            """
            name: Router
            performance:
              cpu: range 10..90
              n: increment from 0 by 1
            spikes:
              - name: peak
                start: 2026-01-01T00:00:00Z
                end: 2026-01-01T00:01:00Z
                set:
                  cpus: number 5
                  mem: number 5
              - name: dip
                start: 2026-01-01T00:00:30Z
                end: 2026-01-01T00:01:30Z
                set:
                  cpu: number 5
                faults: [missing mem]
              - name: one
                start: 2026-01-02T00:00:00Z
                end: 2026-01-03T00:00:00Z
              - name: other
                start: 2026-01-02T12:00:00Z
                end: 2026-01-03T00:00:00Z
            """)
        .hasMessage(
            """
            router.yaml has 4 faults:
              line 10, spikes/0/set/cpus: there is no Performance field named 'cpus' to change
              line 11, spikes/0/set/mem: there is no Performance field named 'mem' to change
              line 16, spikes/1/set/cpu: a spike cannot turn field 'cpu' from NUMBER_RANGE into \
            NUMBER_FIXED
              line 21, spikes/3: spike 'one' already takes 2026-01-02T00:00:00Z to \
            2026-01-03T00:00:00Z; spikes of one collection must not overlap""");
  }

  @Test
  void refusesASpikeThatEndsBeforeItStarts() {
    assertRefused(
            """
            name: Router
            performance: {cpu: number 1}
            spikes:
              - name: over
                start: 2026-01-02T12:00:00Z
                end: 2026-01-02T11:00:00Z
            """)
        .hasMessage(
            "router.yaml, line 6, spikes/0/end: a spike must end after it starts, not run from"
                + " 2026-01-02T12:00:00Z to 2026-01-02T11:00:00Z");
  }

  @Test
  void refusesOccurrencesThatOverlapEachOther() {
    assertRefused(
            """
            name: Router
            performance: {cpu: number 1}
            spikes:
              - name: over
                recurs: cron "* * * * *" in UTC for 2m
            """)
        .hasMessage(
            "router.yaml, line 5, spikes/0/recurs/duration: an occurrence of 2m would still run"
                + " when the next one begins, as from 2026-01-01T00:00:00Z on");
  }

  @Test
  void needsFieldsOfTheHalfThatIsDrawn() {
    assertRefused("name: Router\nconfiguration: {host: text web-01}")
        .hasMessage(
            "router.yaml, line 1: it has no Performance fields that a feed could be made of");
  }

  @Test
  void takesFieldsOnTopAndInPlaceOfItsOwn() {
    String text = "name: Router\nperformance:\n  cpu: number 1\n  mem: number 2\n";

    Feed feed = feed("router.yaml", text, "mem: number 3", "net: number 4");

    assertThat(feed.next().asMap()).hasToString("{cpu=1, mem=3, net=4}");
    assertThatThrownBy(() -> feed("router.yaml", text, "mem: numbre 3"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("numbre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: A\\n---\\nname: B | line 3: another document begins, and a feed is made of one"
            + " collection; put each into a file of its own",
        "kind: Source\\nhost: x | line 1, kind: a feed is made of a Collection, and this is a"
            + " 'Source'",
        "'' | line 1: there is no document in it",
        "'# nothing' | line 1: there is no document in it",
        "just words | line 1: a document has members, such as 'name: Router', and this has none",
        "'- name: A' | line 1: a document has members, such as 'name: Router', and this has none",
        "name: A\\nname: B | line 2: the member 'name' stands there twice",
        "name: &a B\\nseed: *a | line 1: anchors and aliases are not taken here; write out what"
            + " they stand for",
        "name: *a | line 1: anchors and aliases are not taken here; write out what they stand for",
        "name: !!str A | line 1: tags, such as !!str, are not taken here",
        "name: A\\nspikes: !!set {a} | line 2: tags, such as !!str, are not taken here",
        "? [a]\\n: b | line 1: a member needs a name, which is a text",
        "name: A\\n  seed: 1 | line 2: mapping values are not allowed here",
        "name: \"A | line 1: found unexpected end of stream",
        "name: A\\n\\tseed: 1 | line 2: found character '\\t(TAB)' that cannot start any token."
            + " (Do not use \\t(TAB) for indentation)",
        "name: 5 | line 1, name: a text is needed here",
        "name: | line 1, name: name must not be null",
        "name: A\\nperformance: 5 | line 2, performance: fields are written by their names, as in"
            + " performance: {cpu: range 10..90}",
        "name: A\\nfields: {a: number 1} | line 2, fields: fields are written by their names, as in"
            + " performance: {cpu: range 10..90}",
        "name: A\\nseed: 1.5 | line 2, seed: a whole number from -9223372036854775808 to"
            + " 9223372036854775807 is needed here",
        "name: A\\nspikes: [5] | line 2, spikes/0: members by their names are needed here"
      })
  void refusesYaml(String text, String message) {
    String lines = text.replace("\\n", "\n").replace("\\t", "\t");

    assertRefused(lines).hasMessage("router.yaml, " + message.replace("\\\\t", "\\t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"name\": \"A\"}, {\"name\": \"B\"}] | another document begins, and a feed is made of"
            + " one collection; put each into a file of its own",
        "{\"name\": \"A\"} {} | another document begins, and a feed is made of one collection;"
            + " put each into a file of its own",
        "{\"name\": \"A\", \"name\": \"B\"} | the member 'name' stands there twice",
        "{\"name\": \"A\",} | the name of a member is needed there, in double quotes",
        "{\"name\" \"A\"} | a : is needed there",
        "{\"name\": [1 2]} | a , is needed there",
        "{\"name\": 'A'} | a value is needed there",
        "{\"name\": 01} | a , is needed there",
        "{\"name\": \"A | a text has no end",
        "{\"name\": \"\\x\"} | there is no escape \\x",
        "{\"name\": \"\\u12\"} | there is no escape \\u",
        "{\"name\": \"\\u12 | there is no escape \\u",
        "{\"name\": \"\\u12g4\"} | there is no escape \\u",
        "{\"name\": \"\t\"} | a text ends in its line, and has other control characters escaped",
        "{\"name\": | a value is needed there",
        "[] | there is no document in it"
      })
  void refusesJson(String text, String message) {
    assertThatThrownBy(() -> feed("router.json", text))
        .isInstanceOf(Refusal.class)
        .hasMessage("router.json, line 1: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"router.yaml", "router.json"})
  void refusesToGoDeeperThanAnybodyWrites(String file) {
    String deep = "[".repeat(100_000);

    assertThatThrownBy(() -> feed(file, "{\"name\":\n" + deep))
        .isInstanceOf(Refusal.class)
        .hasMessage(file + ", line 2: it is nested deeper than 32 levels");
  }

  @ParameterizedTest
  @CsvSource({
    "router.yaml, name: A",
    "router.json, '{\"name\": \"A\"}'",
    "router, '{\"name\": \"A\"}'",
    "router, name: A"
  })
  void refusesAByteOrderMark(String file, String text) {
    assertThatThrownBy(() -> feed(file, "\uFEFF" + text))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            file + ", line 1: it begins with a byte order mark; save it as UTF-8 without one");
  }

  /** Whoever writes all that is not ASCII by its number has many of them in a file. */
  @Test
  void readsAFileOfEscapes() {
    String json = "{\"name\": \"A\", \"performance\": {\"n\": \"number 5\"}, \"$schema\": \"%s\"}";

    Feed feed = feed("router.json", json.formatted("\\u00E9\\u4e16".repeat(100_000)));

    assertThat(feed.next().getLong("n")).isEqualTo(5);
  }

  @Test
  void saysWhereAFileShouldBe() {
    assertThatThrownBy(() -> FiledCollection.of(FiledCollectionTest.class, "rooter.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "there is no file 'rooter.yaml'; it should be dev/spike/junit/file/rooter.yaml among"
                + " the resources of the tests");
    assertThatThrownBy(() -> FiledCollection.of(FiledCollectionTest.class, "/rooter.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "there is no file '/rooter.yaml'; it should be rooter.yaml among the resources of the"
                + " tests");
  }
}
