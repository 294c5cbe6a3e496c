package dev.spike.domain.value;

import java.util.ArrayList;
import java.util.List;

/** What a term can read: names in places, and in what spans their numbers lie. */
record Scope(List<String> names, List<Span> spans) {

  int place(String name) {
    return names.indexOf(name);
  }

  /** This scope where a term lies in a narrower span, if the term is something that is read. */
  Scope narrowed(Term term, Span span) {
    if (!(term instanceof Term.Input input)) {
      return this;
    }
    List<Span> narrower = new ArrayList<>(spans);
    narrower.set(place(input.name()), span);
    return new Scope(names, narrower);
  }
}
