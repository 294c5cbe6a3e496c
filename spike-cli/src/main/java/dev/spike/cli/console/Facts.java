package dev.spike.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say of one thing: a line for each fact, named at its beginning. */
public final class Facts {

  private static final int GAP = 2;

  private final List<Fact> facts = new ArrayList<>();

  /** Nothing yet. */
  public Facts() {}

  private record Fact(String name, String text, Style style) {}

  /** One more. */
  public Facts with(String name, String text) {
    return with(name, text, Style.PLAIN);
  }

  /** One more, in a style. */
  public Facts with(String name, String text, Style style) {
    facts.add(new Fact(name, text, style));
    return this;
  }

  /** One more, if it is one. */
  public Facts with(String name, Optional<String> text) {
    text.ifPresent(known -> with(name, known));
    return this;
  }

  /** Prints them below each other. */
  public void print(Paper paper) {
    int width = facts.stream().mapToInt(fact -> Cells.width(fact.name())).max().orElse(0) + GAP;
    for (Fact fact : facts) {
      String name = paper.styled(Style.FAINT, Cells.fill(fact.name(), width));
      paper.line((name + paper.styled(fact.style(), fact.text())).stripTrailing());
    }
  }
}
