package dev.spike.http;

import dev.spike.application.Permitted;
import dev.spike.application.imports.ProjectKeeper;
import dev.spike.application.storage.Page;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.http.json.ProjectJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The projects, which are known by their names. */
final class ProjectRoutes {

  private static final String ALL = "/api/projects";
  private static final String ONE = ALL + "/{name}";

  private final ProjectKeeper keeper;

  ProjectRoutes(ProjectKeeper keeper) {
    this.keeper = keeper;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::create);
    ways.get(
        ALL,
        (exchange, person) ->
            exchange.answer(keeper.list(person, exchange.page()), ProjectJson::write));
    ways.get(ONE, (exchange, person) -> show(exchange, keeper.get(person, name(exchange))));
    ways.put(ONE, this::change);
    ways.delete(ONE, this::delete);
  }

  private void create(Exchange exchange, Person person) {
    Project made = keeper.create(person, ProjectJson.wanted(exchange.body()));
    String name = URLEncoder.encode(made.name().text(), StandardCharsets.UTF_8);
    exchange.answerCreated(
        ALL + "/" + name.replace("+", "%20"), ProjectJson.write(made), made.stamp());
  }

  private void change(Exchange exchange, Person person) {
    ProjectName name = name(exchange);
    show(
        exchange,
        keeper.change(person, name, ProjectJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Person person) {
    keeper.delete(person, name(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  /** What cannot be a name is the name of nothing. */
  private static ProjectName name(Exchange exchange) {
    String text = exchange.part("name");
    try {
      return new ProjectName(text);
    } catch (Refusal refusal) {
      throw Permitted.missing("project named " + Texts.shown(text));
    }
  }

  /** What is found of the project that the query names, or of all if it names none. */
  static <T> Page<T> ofNamed(Exchange exchange, Function<Optional<ProjectName>, Page<T>> find) {
    Optional<ProjectName> name;
    try {
      name = exchange.given("project", Optional::of).map(ProjectName::new);
    } catch (Refusal refusal) {
      return new Page<>(List.of(), 0);
    }
    return find.apply(name);
  }

  private static void show(Exchange exchange, Project project) {
    exchange.answer(ProjectJson.write(project), project.stamp());
  }
}
