package dev.spike.application.contract;

import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.imports.ConnectionChange;
import dev.spike.application.imports.NewConnection;
import dev.spike.application.imports.NewProject;
import dev.spike.application.imports.ProjectChange;
import dev.spike.application.imports.SourceChange;
import dev.spike.application.imports.Tested;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.SourceName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How connections, sources and projects are kept, on every storage. */
public abstract class ImportKeepersContract extends ImportContract {

  private static final UUID NOBODY = new UUID(0, 0);

  /** A contract to be held to. */
  protected ImportKeepersContract() {}

  private static ConnectionChange to(String url) {
    return new ConnectionChange(Change.none(), Change.none(), Change.to(DatabaseAccess.parse(url)));
  }

  private DatabaseConnection change(DatabaseConnection connection, ConnectionChange change) {
    return world.connections.change(world.editor, connection.id(), change, Expected.ANY);
  }

  private static SourceChange sourceChange(Change<String> host, Change<Optional<Secret>> password) {
    return new SourceChange(
        Change.none(),
        Change.none(),
        host,
        Change.none(),
        Change.none(),
        password,
        Change.none(),
        Change.none(),
        Change.none());
  }

  private SftpSource change(SftpSource source, SourceChange change) {
    return world.sources.change(world.editor, source.id(), change, Expected.ANY);
  }

  @Test
  void keepsSecretsSealed() {
    DatabaseConnection connection = world.connection("c");
    SftpSource source = world.source("s");

    assertThat(connection.password().map(Sealed::text)).contains("1:terc3s");
    assertThat(source.password().map(Sealed::text)).contains("2:terc3s");
    assertThat(world.connections.get(world.admin, connection.id())).isEqualTo(connection);
    assertThat(world.sources.get(world.admin, source.id())).isEqualTo(source);
    assertThat(connection.toString() + source).doesNotContain("s3cret").doesNotContain("terc3s");
  }

  @Test
  void listsByName() {
    DatabaseConnection b = world.connection("b");
    DatabaseConnection a = world.connection("a");
    SftpSource d = world.source("d");
    SftpSource c = world.source("c");

    assertThat(world.connections.list(world.editor, PageRequest.FIRST).items())
        .containsExactly(a, b);
    assertThat(world.connections.list(world.editor, new PageRequest(1, 1)).items())
        .containsExactly(b);
    assertThat(world.connections.list(world.editor, new PageRequest(1, 1)).total()).isEqualTo(2);
    assertThat(world.sources.list(world.editor, PageRequest.FIRST).items()).containsExactly(c, d);
    Project z = world.project("z");
    Project y = world.project("y");
    assertThat(world.projects.list(world.editor, PageRequest.FIRST).items()).containsExactly(y, z);
  }

  @Test
  void letsNoTwoHaveTheSameName() {
    world.project("p");
    refused(Kind.CONFLICT, "a connection named 'connection of p'", () -> world.project("p"));
    refused(Kind.CONFLICT, "a source named 'source of p'", () -> world.source("source of p"));
    Project q = world.project("q");
    ProjectChange rename =
        new ProjectChange(
            Change.to(new ProjectName("p")), Change.none(), Change.none(), Change.none());
    refused(
        Kind.CONFLICT,
        "there is a project named 'p' already",
        () -> world.projects.change(world.editor, q.name(), rename, Expected.ANY));
    DatabaseConnection c = world.connection("c");
    ConnectionChange other =
        new ConnectionChange(
            Change.to(new ConnectionName("connection of p")), Change.none(), Change.none());
    refused(Kind.CONFLICT, "a connection named", () -> change(c, other));
    assertThat(world.connections.get(world.editor, c.id())).isEqualTo(c);
  }

  @Test
  void changesWhatItIsToldTo() {
    DatabaseConnection before = world.connection("c");
    ConnectionChange all =
        new ConnectionChange(
            Change.to(new ConnectionName("d")),
            Change.to(new Description("mine")),
            Change.to(DatabaseAccess.parse("postgresql://you:other@db2/x")));

    DatabaseConnection after = change(before, all);

    assertThat(after.shownUrl()).isEqualTo("postgresql://you:***@db2:5432/x");
    assertThat(after.name().text() + after.description()).isEqualTo("dmine");
    assertThat(after.stamp().version()).isEqualTo(2);
    assertThat(after.password().map(world.safe::open)).contains(new Secret("other"));
    assertThat(change(after, to("postgresql://you@db2/x")).password()).isEmpty();
    refused(
        Kind.STALE,
        "version 3",
        () -> world.connections.change(world.editor, before.id(), all, Expected.of(1)));
  }

  @Test
  void sendsAPasswordNowhereElse() {
    DatabaseConnection connection = world.connection("c");

    DatabaseConnection moved = change(connection, to("postgresql://me:***@db.example.org/other"));

    assertThat(moved.url().database()).isEqualTo("other");
    assertThat(moved.password()).isEqualTo(connection.password());
    refused(
        Kind.INVALID,
        "the password must be given again",
        () -> change(connection, to("postgresql://me:***@evil.example.org/sales")));
    NewConnection copy =
        new NewConnection(
            new ConnectionName("copy"),
            Description.NONE,
            DatabaseAccess.parse("postgresql://me:***@db.example.org/sales"));
    refused(
        Kind.INVALID,
        "a password is needed here",
        () -> world.connections.create(world.editor, copy));
    SftpSource source = world.source("s");
    Change<String> elsewhere = Change.to("evil.example.org");
    for (Change<Optional<Secret>> stays :
        List.of(Change.<Optional<Secret>>none(), Change.to(Optional.of(new Secret("***"))))) {
      assertThat(change(source, sourceChange(Change.none(), stays)).password())
          .isEqualTo(source.password());
      refused(
          Kind.INVALID,
          "the password must be given again",
          () -> change(source, sourceChange(elsewhere, stays)));
    }
    assertThat(
            change(source, sourceChange(elsewhere, Change.to(Optional.of(new Secret("new")))))
                .password()
                .map(world.safe::open))
        .contains(new Secret("new"));
    assertThat(change(source, sourceChange(Change.none(), Change.to(Optional.empty()))).password())
        .isEmpty();
  }

  @Test
  void changesAllOfASource() {
    SftpSource before = world.source("s");
    SourceChange all =
        new SourceChange(
            Change.to(new SourceName("t")),
            Change.to(new Description("mine")),
            Change.to("h"),
            Change.to(23),
            Change.to("you"),
            Change.to(Optional.of(new Secret("new"))),
            Change.to(Optional.of("id_ed25519")),
            Change.to(Optional.of(PlayedFiles.KEY)),
            Change.to("/in"));

    SftpSource after = change(before, all);

    assertThat(after.access().toString())
        .contains("h", "23", "you", "id_ed25519", PlayedFiles.KEY, "/in");
    assertThat(after.name()).hasToString("t");
    assertThat(change(after, sourceChange(Change.none(), Change.none())).access())
        .isEqualTo(after.access());
    refused(
        Kind.STALE,
        "source",
        () -> world.sources.change(world.editor, before.id(), all, Expected.of(1)));
  }

  @Test
  void pinsTheKeyThatAServerShowsFirst() {
    SftpSource source = world.source("s");

    assertThat(world.sources.test(world.editor, source.id()))
        .isEqualTo(new Tested(true, "there are 1 files", OptionalLong.of(1)));
    SftpSource pinned = world.sources.get(world.editor, source.id());
    assertThat(pinned.access().hostKey()).contains(PlayedFiles.KEY);
    assertThat(world.files.opened.get(0).password()).contains(new Secret("s3cret"));

    world.files.shownKey = "ssh-ed25519 BBBBBBBBBBBBBBBBBBBB";
    Tested other = world.sources.test(world.editor, source.id());
    assertThat(other.success()).isFalse();
    assertThat(other.message()).contains("another key");
    assertThat(other.files()).isEmpty();
    assertThat(world.sources.get(world.editor, source.id())).isEqualTo(pinned);

    Change<Optional<Secret>> password = Change.to(Optional.of(new Secret("new")));
    SftpSource moved = change(pinned, sourceChange(Change.to("files2.example.org"), password));
    assertThat(moved.access().hostKey()).isEmpty();
  }

  @Test
  void testsConnections() {
    DatabaseConnection connection = world.connection("c");

    assertThat(world.connections.test(world.editor, connection.id()))
        .isEqualTo(new Tested(true, "PostgreSQL 17", OptionalLong.empty()));
    assertThat(world.loader.databases.get(0).password()).contains(new Secret("s3cret"));
    world.loader.unreachable = true;
    Tested failed = world.connections.test(world.editor, connection.id());
    assertThat(failed.success()).isFalse();
    assertThat(failed.message())
        .isEqualTo("nobody answers at postgresql://me@db.example.org:5432/sales");
  }

  @Test
  void keepsWhatIsUsed() {
    Project project = world.project("p");
    ConnectionId connection = project.connection();
    SourceId source = project.source().orElseThrow();
    refused(
        Kind.CONFLICT,
        "the project 'p' uses the connection",
        () -> world.connections.delete(world.editor, connection, Expected.ANY));
    refused(
        Kind.CONFLICT,
        "the project 'p' uses the source",
        () -> world.sources.delete(world.editor, source, Expected.ANY));
    world.start("p", "a.csv");
    refused(
        Kind.CONFLICT,
        "is still pending",
        () -> world.projects.delete(world.editor, project.name(), Expected.ANY));
    world.node.tick();
    refused(
        Kind.STALE,
        "version 1",
        () -> world.projects.delete(world.editor, project.name(), Expected.of(2)));

    world.projects.delete(world.editor, project.name(), Expected.ANY);
    world.connections.delete(world.editor, connection, Expected.of(1));
    world.sources.delete(world.editor, source, Expected.of(1));

    refused(
        Kind.MISSING,
        "there is no project named 'p'",
        () -> world.projects.get(world.editor, project.name()));
    refused(
        Kind.MISSING,
        "there is no connection " + connection,
        () -> world.connections.get(world.editor, connection));
    refused(
        Kind.MISSING,
        "there is no source " + source,
        () -> world.sources.test(world.editor, source));
  }

  @Test
  void changesProjects() {
    Project before = world.project("p");
    ConnectionId other = world.connection("other").id();
    ProjectChange all =
        new ProjectChange(
            Change.to(new ProjectName("q")),
            Change.to(other),
            Change.to(Optional.empty()),
            Change.none());

    Project after = world.projects.change(world.editor, before.name(), all, Expected.of(1));

    assertThat(world.projects.get(world.editor, new ProjectName("q"))).isEqualTo(after);
    assertThat(after.connection()).isEqualTo(other);
    assertThat(after.source()).isEmpty();
    refused(
        Kind.MISSING, "project named 'p'", () -> world.projects.get(world.editor, before.name()));
  }

  @Test
  void refusesProjectsWithLooseEnds() {
    ConnectionId connection = world.connection("c").id();
    NewProject nowhere =
        new NewProject(
            new ProjectName("p"), new ConnectionId(NOBODY), Optional.empty(), ImportConfig.USUAL);
    NewProject fromNowhere =
        new NewProject(
            new ProjectName("p"),
            connection,
            Optional.of(new SourceId(NOBODY)),
            ImportConfig.USUAL);
    refused(Kind.MISSING, "no connection", () -> world.projects.create(world.editor, nowhere));
    refused(Kind.MISSING, "no source", () -> world.projects.create(world.editor, fromNowhere));
  }

  @Test
  void isNotForViewers() {
    Project p = world.project("p");
    ConnectionId c = p.connection();
    SourceId s = p.source().orElseThrow();
    for (ThrowingCallable deed :
        List.<ThrowingCallable>of(
            () -> world.connections.list(world.viewer, PageRequest.FIRST),
            () -> world.connections.get(world.viewer, c),
            () -> world.connections.test(world.viewer, c),
            () -> world.connections.delete(world.viewer, c, Expected.ANY),
            () ->
                world.connections.change(world.viewer, c, to("postgresql://a:b@c/d"), Expected.ANY),
            () -> world.sources.list(world.viewer, PageRequest.FIRST),
            () -> world.sources.get(world.viewer, s),
            () -> world.sources.test(world.viewer, s),
            () -> world.sources.delete(world.viewer, s, Expected.ANY),
            () -> world.projects.list(world.viewer, PageRequest.FIRST),
            () -> world.projects.get(world.viewer, p.name()),
            () -> world.projects.delete(world.viewer, p.name(), Expected.ANY))) {
      refused(Kind.FORBIDDEN, "imports are for Editors and Admins", deed);
    }
    assertThat(world.projects.get(world.admin, p.name())).isEqualTo(p);
  }
}
