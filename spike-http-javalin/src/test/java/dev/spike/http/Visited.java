package dev.spike.http;

import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.Storage;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A service for browsers, whose clocks nobody can set, with an Admin. */
final class Visited implements AutoCloseable {

  static final String ADMIN = "admin@localhost";

  final ShiftedClock clock = new ShiftedClock();
  final Client admin;
  final Hands hands;
  SpikeHttp http;

  private final Storage storage = new MemoryStorage();
  private final MemoryImportStorage imports = new MemoryImportStorage();
  private final Random random = new Random(42);
  private final byte[] key = new byte[HttpSettings.SHORTEST_KEY];
  private final KnownClock known = new KnownClock(storage);
  private final Agents agents =
      Agents.of(
          storage,
          new PlainHasher(),
          known.beside(clock),
          random,
          new KeyUses(storage),
          new Timekeeper(storage, known, clock, () -> {}));

  Visited() {
    hands = new Hands(imports, clock, random);
    agents.gatekeeper().admitFirst(new Email(ADMIN), Optional.of(new Password(Served.PASSWORD)));
    random.nextBytes(key);
    http = started(0);
    admin = signedIn(ADMIN);
  }

  private SpikeHttp started(int port) {
    return new SpikeHttp(
            new HttpSettings("127.0.0.1", port, key, Duration.ofSeconds(1), "1.2.3"),
            new Supplies(
                storage,
                known.beside(clock),
                random,
                new Meters("1.2.3"),
                () -> SchedulerState.DOWN),
            agents,
            ImportAgents.of(
                storage, imports, hands.tools(), known.beside(clock).service(), random, hands))
        .start();
  }

  /** The service is there again, where it was before it was closed, and knows what it knew. */
  void startAgain(int port) {
    http = started(port);
  }

  int port() {
    return http.port();
  }

  Client signedIn(String email) {
    Client anybody = new Client(http.port(), Map.of());
    String json = "{'email':'%s','password':'%s'}".formatted(email, Served.PASSWORD);
    return anybody.bearing(anybody.post("/api/auth/login", json).is(200).at("/access_token"));
  }

  /** A new user of a role, signed in. */
  Client user(String email, String role) {
    String json = "{'email':'%s','role':'%s','password':'%s'}";
    admin.post("/api/admin/users", json.formatted(email, role, Served.PASSWORD)).is(201);
    return signedIn(email);
  }

  /** A machine with a new key of somebody. */
  Client machine(Client owner, String label) {
    String json = "{'label':'%s'}".formatted(label);
    String key = owner.post("/api/admin/api-keys", json).is(201).at("/key");
    return new Client(http.port(), Map.of("X-API-Key", key));
  }

  @Override
  public void close() {
    http.close();
  }
}
