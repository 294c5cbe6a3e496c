package dev.spike.http.exposition;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a collection is exposed to monitoring: a metric for each field of numbers, a label for each
 * field of texts. What they are called depends on its fields alone, in their order: Performance
 * before Configuration.
 */
public final class Exposition {

  private static final String COLLECTION = "collection";

  /** What Prometheus puts before a label that it wants to have for itself. */
  private static final String OUSTED = "exported_";

  /** What Prometheus reads as a number that is none. */
  private static final String NONE = "NaN";

  private final CollectionName name;
  private final Map<String, String> more;
  private final String collection;
  private final List<Family> families = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  /** The exposition of a collection with these fields. */
  public Exposition(CollectionName name, Fields fields) {
    this(name, fields, Map.of());
  }

  /** The same with more labels, as Prometheus adds them to what it scrapes. */
  public Exposition(CollectionName name, Fields fields, Map<String, String> more) {
    this.name = name;
    this.more = more;
    Naming metrics = new Naming();
    Naming texts = new Naming().without(COLLECTION);
    Map<Field, String> wanted = new LinkedHashMap<>();
    List<Field> inOrder =
        Arrays.stream(CollectionType.values()).flatMap(half -> fields.of(half).stream()).toList();
    for (Field field : inOrder) {
      String text = field.name().text();
      if (field.rule().type() == ValueType.TEXT_FIXED) {
        wanted.put(field, texts.other(text));
      } else {
        boolean counts = Family.counts(field);
        String metric = counts ? metrics.counter(text) : metrics.other(text);
        families.add(new Family(field.type(), field.name(), counts, metric));
      }
    }
    Set<String> taken = new HashSet<>(wanted.values());
    taken.addAll(more.keySet());
    collection = taken.add(COLLECTION) ? COLLECTION : free(COLLECTION, taken);
    wanted.forEach(
        (field, label) ->
            labels.add(
                new Label(
                    field.type(),
                    field.name(),
                    more.containsKey(label) ? free(label, taken) : label)));
  }

  /** Prometheus repeats what it puts before a label until nothing else is called so. */
  private static String free(String label, Set<String> taken) {
    String free = OUSTED + label;
    while (!taken.add(free)) {
      free = OUSTED + free;
    }
    return free;
  }

  /** A metric for each field of numbers. */
  public List<Family> families() {
    return List.copyOf(families);
  }

  /** All that monitoring reads of a moment. */
  public byte[] write(Dialect dialect, Moment moment) {
    StringBuilder text = new StringBuilder();
    String suffix = suffix(moment);
    for (Family family : families) {
      number(family, moment)
          .ifPresent(
              number ->
                  text.append(family.head(dialect))
                      .append(family.sampleName())
                      .append(suffix)
                      .append(number)
                      .append(moment.time(family.half()).map(dialect::time).orElse(""))
                      .append('\n'));
    }
    return text.append(dialect.end()).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One number of one metric at a moment, as OpenMetrics has it; if there is any. */
  public Optional<String> line(Family family, Moment moment, Instant at) {
    String time = Dialect.OPENMETRICS.time(at);
    return number(family, moment)
        .map(number -> family.sampleName() + suffix(moment) + number + time + "\n");
  }

  /** A number, written exactly; what is no number is no part of a metric. */
  private static Optional<String> number(Family family, Moment moment) {
    if (moment.isNone(family.half(), family.field())) {
      return Optional.of(NONE);
    }
    return moment
        .value(family.half(), family.field())
        .flatMap(
            value ->
                value.fold(
                    text -> Optional.empty(),
                    whole -> Optional.of(value.toString()),
                    decimal -> Optional.of(value.toString())));
  }

  /** What stands between the name of a metric and its number. */
  private String suffix(Moment moment) {
    StringBuilder text = new StringBuilder("{" + collection + "=" + quoted(name.text()));
    for (Label label : labels) {
      moment
          .value(label.half(), label.field())
          .ifPresent(
              value -> text.append(',').append(label.name()).append('=').append(quoted(value)));
    }
    more.forEach(
        (label, value) -> text.append(',').append(label).append('=').append(quoted(value)));
    return text.append("} ").toString();
  }

  private static String quoted(Object value) {
    String escaped =
        value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped + '"';
  }
}
