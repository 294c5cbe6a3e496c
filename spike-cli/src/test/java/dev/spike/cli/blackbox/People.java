package dev.spike.cli.blackbox;

import java.util.concurrent.atomic.AtomicInteger;

/** New people, admitted by an Admin. */
record People(Caller admin) {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static People of(Caller admin) {
    return new People(admin);
  }

  /** Somebody whose address and password are known. */
  record Known(String id, String email, Caller caller) {}

  /** Somebody of a role, signed in. */
  Caller newcomer(String role) {
    return known(role).caller();
  }

  Known known(String role) {
    String email = "person" + NUMBERS.incrementAndGet() + "@example.org";
    String json = "{'email':'%s','role':'%s','password':'%s'}";
    Reply made =
        admin.post("/api/admin/users", json.formatted(email, role, ServedJar.PASSWORD)).is(201);
    return new Known(made.at("/id"), email, admin.signedIn(email, ServedJar.PASSWORD));
  }
}
