package dev.spike.cli;

import dev.spike.application.Clocks;
import dev.spike.application.access.Admitted;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.ImportTools;
import dev.spike.cli.console.Console;
import dev.spike.cli.settings.Settings;
import dev.spike.domain.access.Person;
import dev.spike.domain.clock.ClockSetting;
import dev.spike.domain.imports.JobId;
import dev.spike.http.Agents;
import dev.spike.http.Here;
import dev.spike.http.ImportAgents;
import dev.spike.http.password.Argon2Hasher;
import dev.spike.http.place.Place;
import dev.spike.persistence.jpa.JpaStorage;
import dev.spike.persistence.jpa.alarm.Bell;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** A place in this process, on a database that services may use at the same time. */
final class Local {

  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private Local() {}

  /** Opens the database, and works on it as its first Admin, who is made if there is nobody. */
  static Place open(Settings settings, Console console) {
    JpaStorage storage = storage(settings);
    try {
      SecureRandom random = new SecureRandom();
      KnownClock known = new KnownClock(storage);
      Clocks clocks = new Clocks(() -> renewed(known), InstantSource.system());
      Alarm bell = bell(storage, clocks, random);
      Timekeeper timekeeper = new Timekeeper(storage, known, clocks.real(), bell::moved);
      Agents agents =
          Agents.of(storage, new Argon2Hasher(), clocks, random, new KeyUses(storage), timekeeper);
      agents
          .gatekeeper()
          .admitFirst(settings.admin(), settings.adminPassword())
          .ifPresent(admin -> introduce(admin, console));
      Person admin = agents.gatekeeper().firstAdmin().person();
      ImportTools tools = Workshop.of(settings, random);
      OwnHands hands = new OwnHands(storage.imports(), tools, clocks, random, admin);
      Alarm alarm = new AtHand(hands, bell);
      ImportAgents imports =
          ImportAgents.of(storage, storage.imports(), tools, clocks.service(), random, alarm);
      return new Here(agents, imports, admin, () -> close(hands, storage));
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  /** Nobody looks at the clock here but whoever reads the time. */
  private static ClockSetting renewed(KnownClock clock) {
    clock.renew();
    return clock.get();
  }

  /** Services are told when something is due; a job that waits is in hand here. */
  private record AtHand(OwnHands hands, Alarm services) implements Alarm {

    @Override
    public void moved() {
      services.moved();
    }

    @Override
    public void waiting(JobId job) {
      hands.take(job);
    }
  }

  /** No clock goes here, but services that use the same database may have one. */
  private static Alarm bell(JpaStorage storage, Clocks clocks, RandomGenerator random) {
    return new LateAlarm(
        () ->
            new Bell(
                storage.alarms(),
                new Dispatcher(storage.imports(), ImportSettings.USUAL, clocks, random),
                clocks));
  }

  private static void close(OwnHands hands, JpaStorage storage) {
    try (storage;
        hands) {
      // What was begun here comes to its end before the storage is closed.
    }
  }

  /** A service writes a log; a command says what is wrong itself, on one line. */
  static void beSilent() {
    if (System.getProperty(LOG_LEVEL) == null) {
      System.setProperty(LOG_LEVEL, "off");
    }
  }

  /** Opens the database. */
  static JpaStorage storage(Settings settings) {
    beSilent();
    return settings
        .database()
        .map(url -> JpaStorage.onPostgres(url, JpaStorage.PATIENCE))
        .orElseGet(() -> JpaStorage.inDirectory(settings.data(), JpaStorage.PATIENCE));
  }

  private static void introduce(Admitted admin, Console console) {
    admin
        .made()
        .ifPresent(
            password ->
                console.remark(
                    "The first Admin is "
                        + admin.user().email()
                        + " with the password "
                        + password.reveal()
                        + ", which is shown only now."));
  }
}
