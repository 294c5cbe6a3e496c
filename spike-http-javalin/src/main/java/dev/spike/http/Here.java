package dev.spike.http;

import dev.spike.application.Permitted;
import dev.spike.domain.access.Person;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import dev.spike.http.place.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers requests of one person in this process, by the very errands that the service runs for
 * people, without a connection in between.
 */
public final class Here implements Place {

  private final List<Way> ways;
  private final Person person;
  private final Runnable closing;

  /** Answers by these agents; what they need is closed with it. */
  public Here(Agents agents, ImportAgents imports, Person person, Runnable closing) {
    this.person = person;
    this.closing = closing;
    ways = new ArrayList<>();
    Ways all = (verb, path, errand) -> ways.add(new Way(verb, new Template(path), errand));
    Ways.layAll(all, agents, draw -> {});
    Ways.layTables(all, agents);
    Ways.layImports(all, imports);
    ways.sort(Comparator.comparing(way -> way.template().names()));
  }

  /** An errand and what leads to it. */
  private record Way(Verb verb, Template template, Errand errand) {

    Optional<Map<String, String>> parts(Ask ask) {
      return verb == ask.verb() ? template.parts(ask.path()) : Optional.empty();
    }
  }

  @Override
  public Reply ask(Ask ask) {
    Call call = new Call(ask);
    try {
      run(call);
    } catch (RuntimeException thrown) {
      return call.reply(Problems.of(thrown).orElseThrow(() -> thrown));
    }
    return call.reply();
  }

  private void run(Call call) {
    for (Way way : ways) {
      Optional<Map<String, String>> parts = way.parts(call.ask());
      if (parts.isPresent()) {
        way.errand().run(new Exchange(call.at(parts.get())), person);
        return;
      }
    }
    throw Permitted.missing("way to " + call.ask().verb() + " " + call.ask().path());
  }

  @Override
  public void close() {
    closing.run();
  }
}
