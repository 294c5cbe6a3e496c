package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Questions;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profile;
import dev.spike.cli.work.Strangers;
import dev.spike.cli.work.TypedPassword;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.There;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs somebody in at a service, for all commands from then on. */
@Command(
    name = "login",
    description = "Sign in at a service, where commands then work.",
    footer = {
      "",
      "What is missing is asked for. The session is kept in a file that only you can",
      "read, is never shown to another service, and is prolonged while it is used.",
      "",
      "spike login https://spike.example.org --email ann@example.org",
      "spike login 127.0.0.1:8088 --email admin@localhost --password-stdin < FILE"
    })
public final class LoginCommand implements Runnable {

  private final Bench bench;
  private final Questions questions;

  @Spec private CommandSpec spec;

  @Mixin private final TypedPassword typed = new TypedPassword();

  @Parameters(paramLabel = "URL", description = "Where the service listens.")
  private String url;

  @Option(
      names = "--email",
      paramLabel = "EMAIL",
      description = "Who you are: asked for if left out.")
  private Optional<String> email = Optional.empty();

  /** A command that works on a bench. */
  public LoginCommand(Bench bench) {
    this.bench = bench;
    questions = new Questions(bench.console());
  }

  @Override
  public void run() {
    URI server = server();
    try (Place service = new There(server, Map.of())) {
      Strangers.requireSpike(service, server);
      ObjectNode who = Json.object().put("email", email()).put("password", password());
      ObjectNode answer = service.ask(Ask.post("/api/auth/login").with(who)).object();
      Profile profile = Profile.issued(server, answer, bench.clock().instant());
      bench.profiles().save(profile);
      say(answer, profile);
    }
  }

  private void say(ObjectNode answer, Profile profile) {
    Paper paper = new Paper(bench.console());
    String sentence =
        Texts.sentence(
            "Signed in at %s as %s (%s) until %s.",
            profile.server(),
            Users.email(answer.path("user")),
            answer.path("user").path("role").asText(),
            profile.until());
    paper.line(paper.styled(Style.PLAIN, sentence));
  }

  private URI server() {
    try {
      return There.address(url);
    } catch (Refusal refusal) {
      throw new WrongUsage(spec.commandLine(), refusal.getMessage());
    }
  }

  private String email() {
    if (email.isEmpty() && !questions.areHeard()) {
      throw needed("--email where nobody can be asked");
    }
    return email.orElseGet(() -> questions.ask("E-mail:"));
  }

  private String password() {
    Optional<String> piped = typed.read(bench.console());
    if (piped.isPresent()) {
      return piped.get();
    }
    Optional<String> asked =
        questions.areHeard() ? questions.askSecretly("Password:") : Optional.empty();
    return asked.orElseThrow(() -> needed("--password-stdin where it cannot be typed unseen"));
  }

  private WrongUsage needed(String what) {
    return new WrongUsage(spec.commandLine(), "to sign in needs " + what);
  }
}
