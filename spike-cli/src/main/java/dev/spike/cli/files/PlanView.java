package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.domain.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows people what becomes of collections and imports, or what would. */
final class PlanView {

  private static final Map<String, String> SIGNS =
      Map.of("created", "+", "changed", "~", "moved", ">", "deleted", "-", "over", "!");
  private static final Map<String, Style> STYLES =
      Map.of("created", Style.GOOD, "changed", Style.COMING, "deleted", Style.BAD);

  private static final String INDENT = "    ";

  private PlanView() {}

  static void print(JsonNode plan, Paper paper) {
    printLines(plan, paper);
    paper.line(counts(plan));
  }

  /** The same without the line that counts. */
  static void printLines(JsonNode plan, Paper paper) {
    plan.path(Plans.COLLECTIONS).forEach(collection -> show(collection, paper));
    plan.path(Plans.IMPORTS).forEach(thing -> showImport(thing, paper));
  }

  private static void showImport(JsonNode thing, Paper paper) {
    String change = thing.path("change").asText();
    if (!change.equals("unchanged")) {
      line(paper, change, "", ImportText.named(thing));
    }
    if (change.equals("changed")) {
      for (JsonNode member : thing.path("members")) {
        line(paper, change, INDENT, ImportText.member(member));
      }
    }
  }

  private static void show(JsonNode collection, Paper paper) {
    String change = collection.path("change").asText();
    String name = collection.path("name").asText();
    boolean inDetail = change.equals("changed");
    if (inDetail) {
      line(paper, change, "", name);
      printSeedAndFields(collection, paper);
    } else if (!change.equals("unchanged")) {
      line(paper, change, "", name + ": " + sizes(collection));
    }
    for (JsonNode spike : collection.path("spikes")) {
      if (spike.path("change").asText().equals("over")) {
        line(paper, "over", INDENT, SpikeText.over(spike, name));
      } else if (inDetail) {
        line(paper, spike.path("change").asText(), INDENT, SpikeText.of(spike));
      }
    }
  }

  private static void printSeedAndFields(JsonNode collection, Paper paper) {
    if (collection.has("seed")) {
      JsonNode seed = collection.path("seed");
      line(
          paper, "changed", INDENT, "seed: " + said(seed, "before") + " -> " + said(seed, "after"));
    }
    for (JsonNode field : collection.path("fields")) {
      line(paper, field.path("change").asText(), INDENT, field(field));
    }
  }

  private static String said(JsonNode change, String when) {
    return change.path(when).isNull() ? "none" : change.path(when).asText();
  }

  private static void line(Paper paper, String change, String indent, String text) {
    Style style = STYLES.getOrDefault(change, Style.PLAIN);
    paper.line(indent + paper.styled(style, SIGNS.get(change) + " " + text));
  }

  private static String field(JsonNode field) {
    String name = field.path("collection_type").asText() + " " + field.path("field_name").asText();
    return field.has("from")
        ? Texts.sentence(
            "%s: moved from %d to %d", name, field.path("from").asInt(), field.path("to").asInt())
        : name + ": " + turn(field);
  }

  /** What there is of before and after. */
  private static String turn(JsonNode change) {
    JsonNode before = change.path("before");
    JsonNode after = change.path("after");
    return before.isNull() || after.isNull()
        ? (before.isNull() ? after : before).asText()
        : before.asText() + " -> " + after.asText();
  }

  private static String sizes(JsonNode collection) {
    long spikes = 0;
    for (JsonNode spike : collection.path("spikes")) {
      spikes += spike.path("change").asText().equals("over") ? 0 : 1;
    }
    return count(collection.path("fields").size(), "field") + ", " + count(spikes, "spike");
  }

  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String counts(JsonNode plan) {
    boolean applied = plan.path("applied").asBoolean();
    List<String> counts = new ArrayList<>();
    for (String deed : List.of("create", "change", "delete")) {
      int number = plan.path("counts").path(deed + "d").asInt();
      counts.add(applied ? number + " " + deed + "d" : number + " to " + deed);
    }
    counts.add(plan.at("/counts/unchanged").asInt() + " unchanged");
    return String.join(", ", counts) + (applied ? "." : "; nothing was done.");
  }
}
