package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.generation.AnsweredPoll;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.flaw.Damage;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.value.Lapse;
import java.util.List;

/** Polls that were answered. */
public final class PollJson {

  private PollJson() {}

  /** Writes polls in their order, with the numbers among their values. */
  public static ArrayNode write(List<AnsweredPoll> polls) {
    ArrayNode list = Json.list();
    polls.forEach(poll -> list.add(write(poll)));
    return list;
  }

  private static ObjectNode write(AnsweredPoll poll) {
    ObjectNode json = Json.object().put("at", poll.sample().at().toString());
    json.set("key", poll.key().map(PollJson::write).orElse(null));
    json.put("type", poll.type().toString());
    json.set("spike", poll.spike().map(PollJson::write).orElse(null));
    ObjectNode values = json.putObject("values");
    poll.sample()
        .values()
        .forEach(
            (name, value) ->
                value.fold(
                    text -> values,
                    whole -> values.put(name.text(), whole),
                    decimal -> values.put(name.text(), decimal)));
    Damage damage = poll.sample().damage();
    damage.nulls().forEach(name -> values.putNull(name.text()));
    if (!damage.equals(Damage.NONE)) {
      write(damage, json.putArray("faults"));
    }
    return json;
  }

  /** What somebody saw of it beside the values, in the words of faults. */
  private static void write(Damage damage, ArrayNode list) {
    damage.silence().ifPresent(after -> list.add("timeout after " + new Lapse(after)));
    if (damage.error().isPresent()) {
      list.add("error " + damage.error().getAsInt());
    }
    if (damage.malformed()) {
      list.add("malformed");
    }
    if (!damage.delay().isZero()) {
      list.add("slow by " + new Lapse(damage.delay()));
    }
    if (!damage.age().isZero()) {
      list.add("late by " + new Lapse(damage.age()));
    }
    damage.nulls().forEach(name -> list.add("null " + name.text()));
  }

  private static ObjectNode write(ApiKey key) {
    return Json.object()
        .put("id", key.id().number())
        .put("label", key.label().text())
        .put("prefix", key.prefix().text());
  }

  private static ObjectNode write(Spike spike) {
    return Json.object().put("id", spike.id().number()).put("name", spike.name().text());
  }
}
