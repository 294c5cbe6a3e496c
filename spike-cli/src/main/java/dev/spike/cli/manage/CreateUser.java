package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.TypedPassword;
import dev.spike.cli.work.Work;
import dev.spike.domain.access.Role;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Admit somebody; a password that is made is shown only this once.",
    footer = {
      "",
      "spike users create ann@example.org --role Editor",
      "spike users create bob@example.org --role Viewer --password-stdin < FILE"
    })
final class CreateUser implements Runnable {

  private static final String PASSWORD = "password";

  @Mixin private final Work work;

  @Mixin private final TypedPassword typed = new TypedPassword();

  @Parameters(paramLabel = "EMAIL", description = "The address to sign in with.")
  private String email;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      converter = Roles.class,
      completionCandidates = Roles.class,
      description = "Admin, Editor or Viewer.")
  private Role role;

  @Option(
      names = "--username",
      paramLabel = "NAME",
      description = "How others see them: what stands before the @ if left out.")
  private Optional<String> username = Optional.empty();

  CreateUser(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode wanted = Json.object().put("email", email).put("role", role.toString());
    username.ifPresent(name -> wanted.put("username", name));
    typed.read(work.console()).ifPresent(password -> wanted.put(PASSWORD, password));
    work.at(
        place -> {
          ObjectNode made = place.ask(Ask.post(Users.PATH).with(wanted)).object();
          String done = "Admitted " + Users.email(made) + " as " + role;
          if (made.has(PASSWORD)) {
            work.reveal(made, PASSWORD, done + "; the password is shown only now.");
          } else {
            work.report(made, done + ".");
          }
        });
  }
}
