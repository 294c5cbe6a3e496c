package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Halves;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the one field that a name means, to be mixed into commands. */
final class FieldFinder {

  /** Where one field is, by its id. */
  static final String ONE = "/api/admin/fields/{}";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Halves.class,
      completionCandidates = Halves.class,
      description = "Performance or Configuration, where a name is in both.")
  private Optional<CollectionType> type = Optional.empty();

  /** The field of a name. */
  JsonNode of(JsonNode collection, String name) {
    List<JsonNode> found = Collections.fields(collection, name);
    List<JsonNode> meant = found.stream().filter(this::isMeant).toList();
    String where = " in " + Texts.shown(collection.path("name").asText());
    if (meant.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.MISSING,
          "there is no " + type.orElseThrow() + " field " + Texts.shown(name) + where);
    }
    if (meant.size() > 1) {
      throw new WrongUsage(
          spec.commandLine(),
          "there are two fields " + Texts.shown(name) + where + "; --type says which is meant");
    }
    return meant.get(0);
  }

  private boolean isMeant(JsonNode field) {
    return type.map(CollectionType::toString)
        .map(field.path("collection_type").asText()::equals)
        .orElse(true);
  }
}
