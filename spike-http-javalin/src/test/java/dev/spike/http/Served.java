package dev.spike.http;

import dev.spike.application.Clocks;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.contract.PlayedTools;
import dev.spike.application.contract.SetClock;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.Storage;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A service with an Admin, on a port of its own, over a storage in memory. */
final class Served implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  static final String PASSWORD = "correct horse";

  final SetClock clock = new SetClock(START);
  final MemoryImportStorage imports = new MemoryImportStorage();
  final KeyUses uses;
  final KnownClock known;
  final byte[] key;
  final SpikeHttp http;
  final Client anybody;
  final Client admin;

  Served() {
    this(new MemoryStorage());
  }

  Served(Storage storage) {
    Random random = new Random(42);
    uses = new KeyUses(storage);
    known = new KnownClock(storage);
    Clocks clocks = known.beside(clock);
    Timekeeper timekeeper = new Timekeeper(storage, known, clock, () -> {});
    Agents agents = Agents.of(storage, new PlainHasher(), clocks, random, uses, timekeeper);
    agents
        .gatekeeper()
        .admitFirst(new Email("admin@localhost"), Optional.of(new Password(PASSWORD)));
    key = new byte[HttpSettings.SHORTEST_KEY];
    random.nextBytes(key);
    HttpSettings settings = new HttpSettings("127.0.0.1", 0, key, Duration.ofSeconds(10), "1.2.3");
    http =
        new SpikeHttp(
                settings,
                new Supplies(
                    storage,
                    clocks,
                    random,
                    new Meters(settings.version()),
                    () -> SchedulerState.DOWN),
                agents,
                ImportAgents.of(
                    storage,
                    imports,
                    PlayedTools.inOrder(),
                    clocks.service(),
                    random,
                    Alarm.SILENT))
            .start();
    anybody = new Client(http.port(), Map.of());
    admin = signedIn("admin@localhost");
  }

  Answer login(String email, String password) {
    return anybody.post(
        "/api/auth/login", "{'email':'%s','password':'%s'}".formatted(email, password));
  }

  Client signedIn(String email) {
    return anybody.bearing(login(email, PASSWORD).is(200).at("/access_token"));
  }

  /** A new user of a role, signed in. */
  Client user(String name, String role) {
    String json = "{'email':'%s@localhost','role':'%s','password':'%s'}";
    admin.post("/api/admin/users", json.formatted(name, role, PASSWORD)).is(201);
    return signedIn(name + "@localhost");
  }

  /** The address of a new collection of somebody. */
  static String collection(Client owner, String name) {
    return owner
        .post("/api/admin/collections", "{'name':'%s'}".formatted(name))
        .is(201)
        .header("Location")
        .orElseThrow();
  }

  /** The address of a new Performance field. */
  static String field(Client owner, String collection, String name, String members) {
    String json = "{'collection_type':'Performance','field_name':'%s',%s}".formatted(name, members);
    return owner.post(collection + "/fields", json).is(201).header("Location").orElseThrow();
  }

  static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** A machine with a new key of somebody. */
  Client machine(Client owner) {
    return machine(owner, "data:read");
  }

  /** A machine with a new key of somebody that is good for this. */
  Client machine(Client owner, String scope) {
    String json = "{'label':'k','scopes':['%s']}".formatted(scope);
    String key = owner.post("/api/admin/api-keys", json).is(201).at("/key");
    return anybody.with("X-API-Key", key);
  }

  @Override
  public void close() {
    http.close();
  }
}
