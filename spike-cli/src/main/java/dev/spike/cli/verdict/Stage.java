package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.files.Sheet;
import dev.spike.cli.spikes.Changes;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.verdict.Challenge;
import dev.spike.http.json.CourseJson;
import dev.spike.http.json.Json;
import dev.spike.http.json.SpikeJson;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Broken;
import dev.spike.http.place.Place;
import dev.spike.http.place.Unreachable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The collection of a play: it gets the spikes that are not there, and loses them at the end. */
final class Stage implements AutoCloseable {

  private static final String SPIKES = "/api/admin/spike-schedules";
  private static final String SPIKE = SPIKES + "/{}";

  private final Place place;
  private final JsonNode collection;
  private final Console console;
  private final List<Long> made = new ArrayList<>();

  Stage(Place place, JsonNode collection, Console console) {
    this.place = place;
    this.collection = collection;
    this.console = console;
  }

  /** What each of the scenes sets; what cannot be is told by its place in the sheet. */
  List<ArrayNode> changes(List<Scene> scenes, Sheet sheet) {
    List<Fault> faults = new ArrayList<>();
    List<ArrayNode> changes = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      String spike = "/spikes/" + i;
      changes.add(
          scenes
              .get(i)
              .timing()
              .map(
                  timing -> {
                    check(timing.flaws(), spike, faults);
                    return changes(timing.set(), spike, faults);
                  })
              .orElseGet(Json::list));
    }
    if (!faults.isEmpty()) {
      throw sheet.refusal(faults);
    }
    return changes;
  }

  private ArrayNode changes(Map<String, String> set, String spike, List<Fault> faults) {
    ArrayNode list = Json.list();
    for (Map.Entry<String, String> rule : set.entrySet()) {
      try {
        String line = rule.getKey() + "=" + rule.getValue();
        list.addAll(Changes.of(collection, List.of(line)).json());
      } catch (Refusal refusal) {
        String field = rule.getKey().replace("~", "~0").replace("/", "~1");
        faults.add(new Fault(spike + "/set/" + field, refusal.getMessage()));
      }
    }
    return list;
  }

  private void check(Flaws flaws, String spike, List<Fault> faults) {
    try {
      flaws.among(CourseJson.fields(collection).all());
    } catch (Refusal refusal) {
      for (Fault fault : refusal.faults()) {
        faults.add(new Fault(spike + "/faults" + fault.pointer(), fault.detail()));
      }
    }
  }

  /** A spike and what is expected of alerts because of it; it is made, or is there already. */
  Challenge challenge(Scene scene, ArrayNode changes, Instant begin) {
    Window window =
        scene
            .timing()
            .map(timing -> made(scene, timing, changes, begin))
            .orElseGet(() -> planned(scene));
    return new Challenge(scene.name(), window, scene.expected(), scene.silent());
  }

  private Window made(Scene scene, Scene.Timing timing, ArrayNode changes, Instant begin) {
    Instant start = begin.plus(timing.starts());
    ObjectNode wanted = Json.object();
    wanted.set("collection_id", collection.get("id"));
    wanted
        .put("name", scene.name().text())
        .put("start_datetime", start.toString())
        .put("end_datetime", start.plus(timing.lasts()).toString());
    wanted.set("spike_fields", changes);
    SpikeJson.write(timing.flaws(), wanted);
    ObjectNode spike = place.ask(Ask.post(SPIKES).with(wanted)).object();
    made.add(spike.path("id").asLong());
    return window(spike);
  }

  /** The next one of this name that is still to begin. */
  private Window planned(Scene scene) {
    List<JsonNode> ahead =
        Lists.of(
            Lists.all(
                place,
                Ask.get(SPIKES)
                    .with("collection_id", collection.path("id").asText())
                    .with("status", "scheduled")));
    Optional<Window> next =
        ahead.stream()
            .filter(each -> each.path("name").asText().equals(scene.name().text()))
            .map(Stage::window)
            .min((one, other) -> one.start().compareTo(other.start()));
    return next.orElseThrow(() -> missing(scene, ahead));
  }

  private static Refusal missing(Scene scene, List<JsonNode> ahead) {
    String advice =
        Nearest.advice(
            scene.name().text(),
            ahead.stream().map(each -> each.path("name").asText()).toList(),
            "give it 'starts', 'lasts' and 'set' or 'faults', and it is made");
    return new Refusal(
        Refusal.Kind.MISSING,
        Texts.sentence(
            "no spike named %s is still to begin; %s", Texts.shown(scene.name().text()), advice));
  }

  private static Window window(JsonNode spike) {
    return new Window(
        Instant.parse(spike.path("start_datetime").asText()),
        Instant.parse(spike.path("end_datetime").asText()));
  }

  /** Takes away what was made; one that is over may be gone already. */
  @Override
  public void close() {
    for (long id : made) {
      try {
        place.ask(Ask.delete(SPIKE, id)).required();
      } catch (Refusal gone) {
        if (gone.kind() != Refusal.Kind.MISSING) {
          console.remark("spike: the spike " + id + " stays there: " + gone.getMessage());
        }
      } catch (Unreachable | Unavailable | Broken lost) {
        console.remark(
            "spike: the spike " + id + " stays there (" + lost.getMessage() + "); delete it later");
      }
    }
  }
}
