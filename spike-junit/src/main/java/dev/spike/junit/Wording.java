package dev.spike.junit;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in which of several annotations it is that something is wrong. */
final class Wording {

  private static final Pattern SPIKE = Pattern.compile("/spikes/(\\d+)");

  private Wording() {}

  /** Refuses lines that are no fields, all of them at once. */
  static void demandReadable(List<String> fields) {
    List<String> complaints = new ArrayList<>();
    for (String line : fields) {
      try {
        Field.parse(new FieldId(1), CollectionType.PERFORMANCE, line);
      } catch (Refusal wrong) {
        complaints.add("@Field(\"" + line + "\"): " + wrong.getMessage());
      }
    }
    if (!complaints.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, String.join("; ", complaints));
    }
  }

  /** The same refusal of a feed, which names each spike that is wrong. */
  static Refusal named(Refusal refusal, List<PlannedSpike> spikes) {
    List<Fault> faults =
        refusal.faults().stream()
            .map(fault -> new Fault(fault.pointer(), spike(fault, spikes) + fault.detail()))
            .toList();
    return new Refusal(refusal.kind(), faults);
  }

  private static String spike(Fault fault, List<PlannedSpike> spikes) {
    Matcher place = SPIKE.matcher(fault.pointer());
    return place.lookingAt()
        ? "@Spike '" + spikes.get(Integer.parseInt(place.group(1))).name() + "': "
        : "";
  }
}
