package dev.spike.junit.file;

import dev.spike.domain.Texts;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML event by event. Of YAML it takes what JSON has as well, and nothing that makes more of
 * a file than stands in it: no anchors, no tags, and no yes that is true.
 */
final class YamlText {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false");

  private final Iterator<Event> events;

  private YamlText(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(Part.DEEPEST);
    this.events = new Yaml(new SafeConstructor(options)).parse(new StringReader(text)).iterator();
  }

  /** All documents that are not empty. */
  static List<Part> documents(String text) {
    try {
      return new YamlText(text).documents();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : line(e.getProblemMark().getLine());
      throw new Unreadable(line, String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new Unreadable(1, "it is no YAML (" + e.getMessage().lines().findFirst().get() + ")");
    }
  }

  private static int line(int counted) {
    return counted + 1;
  }

  private List<Part> documents() {
    List<Part> documents = new ArrayList<>();
    while (events.hasNext()) {
      if (events.next().is(Event.ID.DocumentStart)) {
        Part document = part(events.next(), 0);
        Optional.of(document).filter(some -> !some.is(Part.Kind.NOTHING)).ifPresent(documents::add);
      }
    }
    return documents;
  }

  private Part part(Event event, int depth) {
    int line = line(event.getStartMark().getLine());
    requirePlain(event, line);
    if (event instanceof ScalarEvent scalar) {
      return Part.scalar(line, kind(scalar), scalar.getValue().replace("_", scalarGap(scalar)));
    }
    if (depth == Part.DEEPEST) {
      throw new Unreadable(line, "it is nested deeper than " + Part.DEEPEST + " levels");
    }
    return event.is(Event.ID.MappingStart) ? object(line, depth + 1) : list(line, depth + 1);
  }

  /** Numbers may have a _ between their digits, which says nothing. */
  private static String scalarGap(ScalarEvent scalar) {
    return kind(scalar) == Part.Kind.NUMBER ? "" : "_";
  }

  private Part object(int line, int depth) {
    Map<String, Part> members = new LinkedHashMap<>();
    for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
      int place = line(key.getStartMark().getLine());
      requirePlain(key, place);
      if (!(key instanceof ScalarEvent name)) {
        throw new Unreadable(place, "a member needs a name, which is a text");
      }
      Part value = part(events.next(), depth);
      if (members.put(name.getValue(), at(place, value)) != null) {
        String shown = Texts.shown(name.getValue());
        throw new Unreadable(place, "the member " + shown + " stands there twice");
      }
    }
    return Part.object(line, members);
  }

  /** A member stands where its name does. */
  private static Part at(int line, Part value) {
    return new Part(line, value.kind(), value.text(), value.members(), value.items());
  }

  private Part list(int line, int depth) {
    List<Part> items = new ArrayList<>();
    for (Event item = events.next(); !item.is(Event.ID.SequenceEnd); item = events.next()) {
      items.add(part(item, depth));
    }
    return Part.list(line, items);
  }

  private static Part.Kind kind(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
      return Part.Kind.TEXT;
    }
    if (NOTHING.matcher(text).matches()) {
      return Part.Kind.NOTHING;
    }
    if (TRUTH.matcher(text).matches()) {
      return Part.Kind.TRUTH;
    }
    return NUMBER.matcher(text).matches() ? Part.Kind.NUMBER : Part.Kind.TEXT;
  }

  private static void requirePlain(Event event, int line) {
    boolean isNamed = event instanceof NodeEvent node && node.getAnchor() != null;
    if (isNamed || event.is(Event.ID.Alias)) {
      throw new Unreadable(
          line, "anchors and aliases are not taken here; write out what they stand for");
    }
    if (tag(event).isPresent()) {
      throw new Unreadable(line, "tags, such as !!str, are not taken here");
    }
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return Optional.ofNullable(scalar.getTag());
    }
    return event instanceof CollectionStartEvent start
        ? Optional.ofNullable(start.getTag())
        : Optional.empty();
  }
}
