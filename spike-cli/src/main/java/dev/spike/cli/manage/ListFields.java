package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "list",
    description = "List the fields of a collection.",
    footer = {
      "",
      "NEXT is the value that a counter yields next.",
      "",
      "spike fields list Router",
      "spike fields list Router -o json"
    })
final class ListFields implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "COLLECTION", description = "The collection.")
  private String collection;

  ListFields(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place ->
            work.show(
                Collections.named(place, collection).withArray("fields"),
                FieldTable.ALL,
                "It has no fields yet; spike fields add COLLECTION NAME 'RULE' adds one."));
  }
}
