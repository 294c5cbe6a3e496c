package dev.spike.cli.manage;

import dev.spike.cli.console.Paper;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profile;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import dev.spike.http.place.Unreachable;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Signs out where somebody signed in. */
@Command(
    name = "logout",
    description = "Sign out at the service, and forget the session.",
    footer = {"", "spike logout"})
public final class LogoutCommand implements Runnable {

  private static final int UNKNOWN = 401;

  private final Bench bench;

  /** A command that works on a bench. */
  public LogoutCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public void run() {
    Optional<Profile> saved = saved();
    boolean removed = bench.profiles().remove();
    if (saved.isPresent()) {
      new Paper(bench.console()).line(end(saved.get()));
    } else {
      bench.console().remark(removed ? "What was kept was damaged." : "Nobody is signed in.");
    }
  }

  /** What is damaged can only be forgotten. */
  private Optional<Profile> saved() {
    try {
      return bench.profiles().saved();
    } catch (Refusal damaged) {
      return Optional.empty();
    }
  }

  private static String end(Profile profile) {
    try (Place service = profile.service()) {
      Reply reply = service.ask(Ask.post("/api/auth/logout"));
      // Whom the service does not know any more is signed out as well.
      return reply.isYes() || reply.status() == UNKNOWN
          ? "Signed out at " + profile.server() + "."
          : forgotten(profile, "answers " + reply.status());
    } catch (Unreachable silent) {
      return forgotten(profile, "does not answer");
    }
  }

  private static String forgotten(Profile profile, String why) {
    return "%s %s; the session is forgotten here, and there it ends at %s."
        .formatted(profile.server(), why, profile.until());
  }
}
