package dev.spike.http.json;

import dev.spike.application.Change;
import dev.spike.domain.imports.Description;
import java.util.Optional;

/** What is written about a thing; where nothing is, there stands null. */
final class Descriptions {

  private static final String NAME = "description";
  private static final Shape<Description> SHAPE = Shape.text(Description::new);

  private Descriptions() {}

  static String shown(Description description) {
    return description.text().isEmpty() ? null : description.text();
  }

  static Description wanted(Members members) {
    return members.nullable(NAME, SHAPE).orElse(Description.NONE);
  }

  static Change<Description> change(Members members) {
    Change<Optional<Description>> given = members.clearable(NAME, SHAPE);
    return new Change<>(given.value().map(text -> text.orElse(Description.NONE)));
  }
}
