package dev.spike.application.contract;

import static dev.spike.application.contract.ImportWorld.BERLIN;
import static dev.spike.application.contract.ImportWorld.CALLBACK;
import static dev.spike.application.contract.ImportWorld.START;
import static dev.spike.application.contract.ImportWorld.UTC;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Fate;
import dev.spike.application.imports.ConnectionDocument;
import dev.spike.application.imports.ImportDocument;
import dev.spike.application.imports.ImportFate;
import dev.spike.application.imports.ImportKind;
import dev.spike.application.imports.ImportReconciliation;
import dev.spike.application.imports.ImportThing;
import dev.spike.application.imports.ProjectDocument;
import dev.spike.application.imports.ScheduleDocument;
import dev.spike.application.imports.SourceDocument;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceName;
import dev.spike.domain.recurrence.CronExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How things of imports become what documents say, on every storage. */
public abstract class ImportReconcilerContract extends ImportContract {

  private static final Rhythm NIGHTLY = Rhythm.cron(CronExpression.parse("30 2 * * *"), BERLIN);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String URL = "postgresql://me:s3cret@db.example.org/sales";
  private static final String HIDDEN = "postgresql://me:***@db.example.org/sales";
  private static final String WITHOUT = "postgresql://me@db.example.org/sales";

  /** A contract to be held to. */
  protected ImportReconcilerContract() {}

  private static ConnectionDocument connection(String name, String url) {
    return new ConnectionDocument(
        new ConnectionName(name), Description.NONE, DatabaseAccess.parse(url));
  }

  private static SourceDocument source(String name, SftpAccess access) {
    return new SourceDocument(new SourceName(name), Description.NONE, access);
  }

  private static SourceDocument source(String name, String... password) {
    return source(name, ImportWorld.access(Stream.of(password).findFirst()));
  }

  private static ProjectDocument project(String name, String connection, String source) {
    return new ProjectDocument(
        new ProjectName(name),
        new ConnectionName(connection),
        Optional.of(new SourceName(source)),
        ImportConfig.USUAL);
  }

  private static ScheduleDocument schedule(String name, String project, Rhythm rhythm) {
    return schedule(name, project, rhythm, RunTerms.none(), true);
  }

  private static ScheduleDocument schedule(
      String name, String project, Rhythm rhythm, RunTerms<Secret> terms, boolean enabled) {
    return new ScheduleDocument(
        new ScheduleName(name), new ProjectName(project), rhythm, terms, enabled);
  }

  private static RunTerms<Secret> overriding(String host, String... password) {
    SftpOverride<Secret> override =
        new SftpOverride<>(
            Optional.of(host),
            Optional.empty(),
            Optional.of("me"),
            Stream.of(password).findFirst().map(Secret::new),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new RunTerms<>(Optional.of(CALLBACK), Optional.of(override), Optional.empty());
  }

  /** One of each kind, each of which names those before it. */
  private static List<ImportDocument> all() {
    return List.of(
        connection("c", URL),
        source("s", "s3cret"),
        project("p", "c", "s"),
        schedule("n", "p", NIGHTLY));
  }

  private ImportReconciliation apply(ImportDocument... documents) {
    return world.reconciler.apply(world.editor, List.of(documents), false);
  }

  private ImportReconciliation applyAll() {
    return world.reconciler.apply(world.editor, all(), false);
  }

  private List<String> fates(ImportReconciliation plan) {
    return plan.things().stream().map(each -> each.thing() + " " + each.fate()).toList();
  }

  private DatabaseConnection onlyConnection() {
    return world.connections.list(world.editor, PageRequest.FIRST).items().get(0);
  }

  private SftpSource onlySource() {
    return world.sources.list(world.editor, PageRequest.FIRST).items().get(0);
  }

  private Schedule onlySchedule() {
    return world.storage.read(
        stores -> stores.schedules().byName(new ScheduleName("n")).orElseThrow());
  }

  private List<String> faults(ImportDocument... documents) {
    List<String> faults = new ArrayList<>();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> apply(documents))
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
              for (Fault fault : refusal.faults()) {
                faults.add(fault.pointer() + ": " + fault.detail());
              }
            });
    return faults;
  }

  @Test
  void makesWhatIsNotThereInWhateverOrderItIsWritten() {
    for (int seed = 0; seed < 10; seed++) {
      begin();
      List<ImportDocument> mixed = new ArrayList<>(all());
      Collections.shuffle(mixed, new Random(seed));

      ImportReconciliation plan = world.reconciler.plan(world.editor, mixed, false);
      assertThat(world.reconciler.write(world.editor)).isEmpty();
      ImportReconciliation done = world.reconciler.apply(world.editor, mixed, false);

      assertThat(done).as("seed " + seed).isEqualTo(plan);
      assertThat(done.count(Fate.CREATED)).isEqualTo(4);
      assertThat(done.things()).extracting(ImportFate::thing).isEqualTo(things(mixed));
      assertThat(onlyConnection().password().map(world.safe::open)).contains(new Secret("s3cret"));
      assertThat(onlySource().password().map(world.safe::open)).contains(new Secret("s3cret"));
      assertThat(onlySchedule().nextRuns(1)).hasSize(1);
    }
  }

  private static List<ImportThing> things(List<ImportDocument> documents) {
    return documents.stream().map(ImportDocument::thing).toList();
  }

  @Test
  void changesNothingThatIsSoAlready() {
    applyAll();
    world.node.pass(START.plus(Duration.ofDays(2)));
    List<Object> before = everything();

    assertThat(applyAll().count(Fate.UNCHANGED)).isEqualTo(4);
    List<ImportDocument> written = world.reconciler.write(world.editor);
    assertThat(things(written)).isEqualTo(things(all()));
    assertThat(written.toString()).doesNotContain("s3cret");
    ImportReconciliation again = world.reconciler.apply(world.editor, written, true);

    assertThat(again.count(Fate.UNCHANGED)).isEqualTo(4);
    assertThat(everything()).isEqualTo(before);
    assertThat(onlySchedule().timetable().statistics().total()).isEqualTo(2);
  }

  private List<Object> everything() {
    return world.storage.read(
        stores ->
            List.of(
                stores.connections().page(PageRequest.FIRST),
                stores.sources().page(PageRequest.FIRST),
                stores.projects().page(PageRequest.FIRST),
                onlySchedule(stores)));
  }

  private static Schedule onlySchedule(ImportStores stores) {
    return stores.schedules().byName(new ScheduleName("n")).orElseThrow();
  }

  @Test
  void keepsTheNextRunAndTheStatisticsOfWhatRunsAsBefore() {
    Rhythm hourly = Rhythm.every(HOUR, UTC);
    apply(connection("c", URL), source("s"), project("p", "c", "s"), schedule("n", "p", hourly));
    world.node.pass(START.plus(Duration.ofMinutes(130)));
    Schedule before = onlySchedule();

    ImportReconciliation done = apply(schedule("n", "p", hourly, overriding("a", "pass"), true));

    assertThat(fates(done)).containsExactly("schedule 'n' CHANGED");
    assertThat(onlySchedule().timetable()).isEqualTo(before.timetable());
    assertThat(onlySchedule().lastJob()).isPresent().isEqualTo(before.lastJob());
    assertThat(onlySchedule().terms().callback()).contains(CALLBACK);
    apply(schedule("n", "p", NIGHTLY));
    assertThat(onlySchedule().timetable().statistics()).isEqualTo(before.timetable().statistics());
    assertThat(onlySchedule().timetable().nextRun())
        .contains(NIGHTLY.from(START).next(world.clock.instant()));
    assertThat(onlySchedule().terms()).isEqualTo(RunTerms.none());
    apply(schedule("n", "p", NIGHTLY, RunTerms.none(), false));
    assertThat(onlySchedule().enabled()).isFalse();
    assertThat(fates(apply(schedule("n", "p", NIGHTLY, RunTerms.none(), false))))
        .containsExactly("schedule 'n' UNCHANGED");
  }

  @Test
  void keepsSecretsThatAreLeftOutOrHidden() {
    applyAll();
    Optional<Sealed> ofConnection = onlyConnection().password();
    Optional<Sealed> ofSource = onlySource().password();

    for (String url : List.of(HIDDEN, WITHOUT, URL)) {
      assertThat(fates(apply(connection("c", url)))).containsExactly("connection 'c' UNCHANGED");
    }
    apply(connection("c", "postgresql://me@db.example.org/other"));
    assertThat(onlyConnection().password()).isEqualTo(ofConnection);
    assertThat(apply(source("s"), source("t")).count(Fate.UNCHANGED)).isEqualTo(1);
    assertThat(apply(source("s", "***")).count(Fate.UNCHANGED)).isEqualTo(1);
    assertThat(onlySource().password()).isEqualTo(ofSource);

    ImportFate other = apply(source("s", "other")).things().get(0);
    assertThat(other.fate()).isEqualTo(Fate.CHANGED);
    assertThat(other.otherSecret()).isTrue();
    assertThat(other.toString()).doesNotContain("other]").doesNotContain("s3cret");
    assertThat(onlySource().password().map(world.safe::open)).contains(new Secret("other"));
  }

  @Test
  void refusesToHideWhatIsNotThere() {
    assertThat(
            faults(
                connection("c", HIDDEN),
                source("s", "***"),
                project("p", "c", "s"),
                schedule("n", "p", NIGHTLY, overriding("a", "***"), true)))
        .containsExactly(
            "/documents/0/database_url: a password is needed here, not what is shown instead of it",
            "/documents/1/password: a password is needed here, not what is shown instead of it");
    applyAll();
    assertThat(faults(schedule("n", "p", NIGHTLY, overriding("a", "***"), true)))
        .containsExactly(
            "/documents/0/sftp_override/password: a password is needed here, not what is shown"
                + " instead of it");
  }

  @Test
  void sendsASecretNowhereElse() {
    applyAll();
    apply(schedule("n", "p", NIGHTLY, overriding("a", "pass"), true));
    String needed = "the password must be given again";
    SftpAccess evil =
        new SftpAccess(
            "evil.example.org",
            22,
            "me",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "/");

    assertThat(
            faults(
                connection("c", "postgresql://me@evil.example.org/sales"),
                source("s", evil),
                schedule("n", "p", NIGHTLY, overriding("evil"), true)))
        .hasSize(3)
        .allSatisfy(fault -> assertThat(fault).contains(needed));
    assertThat(fates(apply(schedule("n", "p", NIGHTLY, overriding("a"), true))))
        .containsExactly("schedule 'n' UNCHANGED");
  }

  @Test
  void keepsTheKeyThatAServerShowed() {
    applyAll();
    SftpSource source = onlySource();
    world.storage.write(
        stores -> {
          stores.sources().replace(source.pinned("ssh-ed25519 AAAAAAAAAAAAAAAAAAAA", START));
          return source;
        });

    assertThat(apply(source("s", "s3cret")).count(Fate.UNCHANGED)).isEqualTo(1);
    assertThat(onlySource().access().hostKey()).isPresent();
  }

  @Test
  void tellsEveryFaultByItsDocument() {
    assertThat(
            faults(
                schedule("n", "nowhere", NIGHTLY),
                project("p", "gone", "s"),
                source("s", "***"),
                schedule("m", "p", NIGHTLY)))
        .containsExactly(
            "/documents/0/project: there is no project named 'nowhere', neither among the documents"
                + " nor elsewhere",
            "/documents/1/connection: there is no connection named 'gone', neither among the"
                + " documents nor elsewhere",
            "/documents/2/password: a password is needed here, not what is shown instead of it");
    assertThat(faults(source("s"), connection("s", URL), source("s")))
        .containsExactly("/documents/2/name: there are two documents of the source 's'");
    assertThat(faults()).containsExactly("/documents: there must be at least one document");
    assertThat(world.reconciler.write(world.editor)).isEmpty();
  }

  @Test
  void prunesOnlyKindsOfWhichThereAreDocuments() {
    applyAll();
    apply(source("t"), schedule("m", "p", NIGHTLY));

    ImportReconciliation done =
        world.reconciler.apply(world.editor, List.of(schedule("n", "p", NIGHTLY)), true);

    assertThat(fates(done)).containsExactly("schedule 'n' UNCHANGED", "schedule 'm' DELETED");
    assertThat(world.reconciler.write(world.editor)).hasSize(5);
    assertThat(fates(world.reconciler.apply(world.editor, all(), true)))
        .contains("source 't' DELETED")
        .hasSize(5);
    assertThat(things(world.reconciler.write(world.editor))).isEqualTo(things(all()));
  }

  @Test
  void prunesNothingThatIsInUse() {
    applyAll();
    List<ImportDocument> others = List.of(connection("d", URL));
    String used = "the connection 'c' cannot be pruned, since the project 'p' uses it";
    refused(Kind.CONFLICT, used, () -> world.reconciler.plan(world.editor, others, true));
    refused(Kind.CONFLICT, used, () -> world.reconciler.apply(world.editor, others, true));
    refused(
        Kind.CONFLICT,
        "the project 'p' cannot be pruned, since the schedule 'n' uses it",
        () -> world.reconciler.apply(world.editor, List.of(project("q", "c", "s")), true));
    refused(
        Kind.INVALID,
        "the connection 'c' would be deleted, since no document describes it",
        () ->
            world.reconciler.apply(
                world.editor, List.of(connection("d", URL), project("p", "c", "s")), true));
    assertThat(things(world.reconciler.write(world.editor))).isEqualTo(things(all()));

    List<ImportDocument> moved =
        List.of(
            connection("d", URL),
            source("t", "s3cret"),
            project("q", "d", "t"),
            schedule("n", "q", NIGHTLY));
    assertThat(world.reconciler.apply(world.editor, moved, true).count(Fate.DELETED)).isEqualTo(3);
    assertThat(things(world.reconciler.write(world.editor))).isEqualTo(things(moved));
  }

  @Test
  void letsNoProjectGoWhileAJobOfItIsActive() {
    applyAll();
    Job job = world.start("p");
    List<ImportDocument> others = List.of(project("q", "c", "s"), schedule("m", "q", NIGHTLY));

    refused(
        Kind.CONFLICT,
        "of the project 'p' is still pending",
        () -> world.reconciler.apply(world.editor, others, true));
    world.node.tick();
    world.reconciler.apply(world.editor, others, true);

    assertThat(world.now(job).projectName()).hasToString("p");
    assertThat(things(world.reconciler.write(world.editor))).contains(things(others).get(1));
  }

  @Test
  void keepsTheJobsOfSchedulesThatGo() {
    applyAll();
    Job job = world.scheduler.run(world.editor, onlySchedule().id());

    world.reconciler.apply(world.editor, List.of(schedule("m", "p", NIGHTLY)), true);

    assertThat(world.now(job).schedule()).isEmpty();
    world.node.tick();
    assertThat(world.now(job).status().toString()).isEqualTo("completed");
  }

  @Test
  void deletesOnlyWhatWasAgreedOn() {
    applyAll();
    apply(schedule("m", "p", NIGHTLY), schedule("l", "p", NIGHTLY));
    List<ImportDocument> one = List.of(schedule("n", "p", NIGHTLY));
    ImportThing m = new ImportThing(ImportKind.SCHEDULE, "m");
    ImportThing l = new ImportThing(ImportKind.SCHEDULE, "l");

    refused(
        Kind.CONFLICT,
        "the schedule 'l' would be deleted too; nothing was done",
        () -> world.reconciler.apply(world.editor, one, Set.of(m)));
    refused(
        Kind.CONFLICT,
        "the project 'm' is not to be deleted any more",
        () ->
            world.reconciler.apply(
                world.editor, one, Set.of(m, l, new ImportThing(ImportKind.PROJECT, "m"))));
    assertThat(world.reconciler.write(world.editor)).hasSize(6);
    world.reconciler.apply(world.editor, one, Set.of(m, l));
    assertThat(world.reconciler.write(world.editor)).hasSize(4);
  }

  @Test
  void sealsAnewWhatNobodyCanOpen() {
    applyAll();
    DatabaseConnection connection = onlyConnection();
    world.storage.write(
        stores -> {
          DatabaseConnection strange =
              connection.changed(
                  connection.name(),
                  connection.description(),
                  connection.url(),
                  Optional.of(new Sealed("by another key")),
                  START);
          stores.connections().replace(strange);
          return strange;
        });

    assertThat(apply(connection("c", HIDDEN)).count(Fate.UNCHANGED)).isEqualTo(1);
    assertThat(apply(connection("c", URL)).count(Fate.CHANGED)).isEqualTo(1);
    assertThat(onlyConnection().password().map(world.safe::open)).contains(new Secret("s3cret"));
  }

  @Test
  void ringsWhenARunMayHaveMoved() {
    applyAll();
    assertThat(world.alarm.rung())
        .containsExactly("moved to " + onlySchedule().timetable().nextRun().orElseThrow());
    applyAll();
    apply(connection("d", URL));
    world.reconciler.plan(world.editor, List.of(schedule("m", "p", NIGHTLY)), true);
    assertThat(world.alarm.rung()).isEmpty();
    apply(schedule("n", "p", NIGHTLY, RunTerms.none(), false));
    assertThat(world.alarm.rung()).containsExactly("moved away");
  }

  @Test
  void isNotForViewers() {
    String no = "imports are for Editors and Admins";
    refused(Kind.FORBIDDEN, no, () -> world.reconciler.write(world.viewer));
    refused(Kind.FORBIDDEN, no, () -> world.reconciler.plan(world.viewer, all(), false));
    refused(Kind.FORBIDDEN, no, () -> world.reconciler.apply(world.viewer, all(), false));
    refused(Kind.FORBIDDEN, no, () -> world.reconciler.apply(world.viewer, all(), Set.of()));
  }
}
