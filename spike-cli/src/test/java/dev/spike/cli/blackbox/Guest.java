package dev.spike.cli.blackbox;

import java.util.ArrayList;
import java.util.List;

/** Somebody who is signed in at a service, and runs commands there. */
record Guest(ServedJar service, String token) {

  private static final String BEARER = "Bearer ";

  /** Somebody new, of a role. */
  static Guest of(ServedJar service, Caller admin, String role) {
    return of(service, People.of(admin).newcomer(role));
  }

  /** Somebody who is signed in already. */
  static Guest of(ServedJar service, Caller caller) {
    return new Guest(service, caller.headers().get("Authorization").substring(BEARER.length()));
  }

  /** Runs a command at the service. */
  Said run(String... command) {
    return typing("", command);
  }

  /** Runs a command at the service and types something. */
  Said typing(String typed, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--server", service.address(), "--token", token));
    return JarShell.typing(typed, all.toArray(String[]::new));
  }
}
