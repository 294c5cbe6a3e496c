package dev.spike.application.schedule;

import dev.spike.application.RuleChange;
import dev.spike.domain.Faults;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.EpochNow;
import dev.spike.domain.value.Rule;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a spike changes, by the original fields; faults are placed by the order of the changes. */
public record RuleChanges(Map<FieldId, RuleChange> byField) {

  /** Nothing is changed. */
  public static final RuleChanges NONE = new RuleChanges(Map.of());

  private static final String MEMBER = "changes";

  public RuleChanges {
    byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
  }

  /**
   * The rules that come of these changes, all faults of which are refused together.
   *
   * @param window into which they have to fit, where that is known
   */
  public Map<FieldId, Rule> rulesFor(Fields fields, Optional<Window> window) {
    Faults faults = new Faults();
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    Map<FieldId, Rule> originals = new HashMap<>();
    fields.all().forEach(field -> originals.put(field.id(), field.rule()));
    byField.forEach(
        (id, change) -> {
          String place = Integer.toString(rules.size());
          Optional<Rule> present = Optional.ofNullable(originals.get(id));
          Optional<Rule> rule =
              present.flatMap(
                  from -> faults.member(place, () -> fitting(change.over(from), window)));
          // What failed stands in as no change, so that it is judged no further.
          rules.put(id, rule.or(() -> present).orElseGet(EpochNow::new));
        });
    Faults placed = new Faults();
    placed.member(MEMBER, () -> refusedIfAny(faults));
    placed.member(MEMBER, () -> fields.overriddenBy(rules));
    placed.refuseIfAny();
    return rules;
  }

  private static Rule fitting(Rule rule, Optional<Window> window) {
    return window.map(in -> rule.during(in.start(), in.end())).orElse(rule);
  }

  private static Faults refusedIfAny(Faults faults) {
    faults.refuseIfAny();
    return faults;
  }
}
