package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds out whether a connection or a source can be used. */
@Command(name = "test")
final class TestThing implements Runnable {

  private final Thing kind;

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  TestThing(Bench bench, Thing kind) {
    work = new Work(bench);
    this.kind = kind;
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode thing = kind.named(place, choice.nameOrId());
          ObjectNode found = place.ask(Ask.post(kind.one() + "/test", kind.key(thing))).object();
          String message = found.path("message").asText();
          if (found.path("success").asBoolean()) {
            work.report(found, "It works: " + message + files(found) + ".");
          } else {
            work.show(found, (answer, paper) -> {});
            throw new Unfinished("the test of " + kind.titled(thing) + " failed: " + message);
          }
        });
  }

  private static String files(JsonNode found) {
    JsonNode count = found.path("file_count");
    return count.isNumber() ? "; files: " + count.asLong() : "";
  }
}
