package dev.spike.application.contract;

import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.changes;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.RuleChange;
import dev.spike.application.access.ApiKeyChange;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.access.NewUser;
import dev.spike.application.access.UserChange;
import dev.spike.application.collection.CollectionChange;
import dev.spike.application.collection.FieldChange;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, at every agent and on every storage. */
public abstract class AccessContract extends Contract {

  /** A contract to be held to. */
  protected AccessContract() {}

  /** Things of one owner, and somebody who wants to do something with them. */
  private record Case(
      World world, Person person, DataCollection collection, Spike spike, ApiKey key) {

    static Case of(World world, Role role, boolean own) {
      Person editor = world.other;
      DataCollection collection = world.collection(editor, "Router", "n: increment from 1 by 1");
      Spike spike = world.spike(editor, collection, minutes(0, 9));
      world.key(editor, new Reach(Optional.of(Set.of(collection.id())), Optional.empty()));
      ApiKey key = world.locksmith.list(editor, PageRequest.FIRST).items().get(0);
      UserId id = own ? editor.id() : new UserId(0);
      return new Case(world, new Person(id, role), collection, spike, key);
    }

    FieldId field() {
      return collection.fields().all().get(0).id();
    }

    NewSpike anotherSpike() {
      return new NewSpike(
          collection.id(),
          new SpikeName("another"),
          minutes(10, 20),
          Optional.of(Continuity.INDEPENDENT),
          changes(collection));
    }
  }

  private enum Deed {
    READ_COLLECTION(c -> c.world.curator.get(c.person, c.collection.id())),
    READ_FIELD(c -> c.world.curator.getField(c.person, c.field())),
    READ_SPIKE(c -> c.world.planner.get(c.person, c.spike.id())),
    READ_KEY(c -> c.world.locksmith.get(c.person, c.key.id())),
    PEEK(c -> c.world.generator.peek(c.person, c.collection.id(), PERFORMANCE)),
    DRAW(c -> c.world.generator.sample(c.person, c.collection.id(), PERFORMANCE)),
    COPY(c -> c.world.curator.copy(c.person, c.collection.id(), 1)),
    CHANGE_COLLECTION(
        c ->
            c.world.curator.change(
                c.person,
                c.collection.id(),
                new CollectionChange(Change.none(), Change.none()),
                Expected.ANY)),
    ADD_FIELD(
        c ->
            c.world.curator.addField(
                c.person,
                c.collection.id(),
                fields(PERFORMANCE, "b: number 1").get(0),
                Expected.ANY)),
    CHANGE_FIELD(
        c ->
            c.world.curator.changeField(
                c.person,
                c.field(),
                new FieldChange(Change.none(), Change.none(), RuleChange.none()),
                Expected.ANY)),
    DELETE_FIELD(c -> c.world.curator.deleteField(c.person, c.field(), Expected.ANY)),
    DELETE_COLLECTION(c -> c.world.curator.delete(c.person, c.collection.id(), Expected.ANY)),
    DELETE_COLLECTIONS(c -> c.world.curator.deleteAll(c.person, Set.of(c.collection.id()))),
    CREATE_SPIKE(c -> c.world.planner.create(c.person, c.anotherSpike())),
    CHANGE_SPIKE(
        c ->
            c.world.planner.change(
                c.person, c.spike.id(), SpikeChange.ending(minutes(0, 5).end()), Expected.ANY)),
    DELETE_SPIKE(c -> c.world.planner.delete(c.person, c.spike.id(), Expected.ANY)),
    CHANGE_KEY(
        c ->
            c.world.locksmith.change(
                c.person,
                c.key.id(),
                new ApiKeyChange(
                    Change.to(new KeyLabel("x")),
                    Change.none(),
                    Change.none(),
                    Change.none(),
                    Change.none()),
                Expected.ANY)),
    REVOKE_KEY(c -> c.world.locksmith.revoke(c.person, c.key.id())),
    DELETE_KEY(c -> c.world.locksmith.delete(c.person, c.key.id(), Expected.ANY));

    private final Consumer<Case> deed;

    Deed(Consumer<Case> deed) {
      this.deed = deed;
    }

    boolean isRead() {
      return name().startsWith("READ") || this == PEEK;
    }
  }

  private static boolean isAllowed(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADMIN  | own     | true  | true
          ADMIN  | foreign | true  | true
          EDITOR | own     | true  | true
          EDITOR | foreign | false | false
          VIEWER | own     | true  | false
          VIEWER | foreign | false | false
          """)
  void letsEachRoleDoWhatItMayWithWhatThereIs(
      Role role, String whose, boolean reads, boolean writes) {
    for (Deed deed : Deed.values()) {
      Storage storage = new Restless(emptyStorage());
      Case asked = Case.of(new World(storage), role, whose.equals("own"));

      assertThat(isAllowed(() -> deed.deed.accept(asked)))
          .as("%s %s %s", role, deed, whose)
          .isEqualTo(deed.isRead() ? reads : writes);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsEditorsAndAdminsMakeThings(Role role) {
    Person person = world.user("maker", role).person();
    boolean may = role != Role.VIEWER;

    assertThat(isAllowed(() -> world.collection(person, "Router"))).isEqualTo(may);
    assertThat(isAllowed(() -> world.key(person))).isEqualTo(may);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsAdminsAloneManageUsers(Role role) {
    Person person = world.user("manager", role).person();
    UserId id = world.other.id();
    NewUser wanted =
        new NewUser(new Email("new@localhost"), Optional.empty(), Role.VIEWER, Optional.empty());
    UserChange change = new UserChange(Change.none(), Change.none(), Change.to(Role.VIEWER));
    boolean may = role == Role.ADMIN;

    assertThat(isAllowed(() -> world.registrar.admit(person, wanted))).isEqualTo(may);
    assertThat(isAllowed(() -> world.registrar.get(person, id))).isEqualTo(may);
    assertThat(isAllowed(() -> world.registrar.list(person, PageRequest.FIRST))).isEqualTo(may);
    assertThat(isAllowed(() -> world.registrar.change(person, id, change, Expected.ANY)))
        .isEqualTo(may);
    assertThat(isAllowed(() -> world.registrar.resetPassword(person, id))).isEqualTo(may);
    assertThat(isAllowed(() -> world.registrar.delete(person, id, Expected.ANY))).isEqualTo(may);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void givesKeysNoMoreThanTheirOwnerMayRead(Role role) {
    DataCollection foreign = world.collection(world.other, "Foreign", "a: number 1");
    Person person = world.user("keeper", role).person();
    NewApiKey wanted =
        new NewApiKey(
            new KeyLabel("k"),
            Optional.empty(),
            new Reach(Optional.of(Set.of(foreign.id())), Optional.empty()),
            Set.of(Scope.DATA_READ));

    assertThat(isAllowed(() -> world.locksmith.issue(person, wanted)))
        .isEqualTo(role == Role.ADMIN);
  }
}
