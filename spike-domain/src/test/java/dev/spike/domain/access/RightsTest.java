package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

  private static final UserId ME = new UserId(1);
  private static final UserId OTHER = new UserId(2);

  private static void forbidden(String sentence, ThrowingCallable deed) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(deed)
        .withMessage(sentence)
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN, READ, true, true",
    "ADMIN, CREATE, true, true",
    "ADMIN, CHANGE, true, true",
    "ADMIN, DELETE, true, true",
    "EDITOR, READ, true, false",
    "EDITOR, CREATE, true, false",
    "EDITOR, CHANGE, true, false",
    "EDITOR, DELETE, true, false",
    "VIEWER, READ, true, false",
    "VIEWER, CREATE, false, false",
    "VIEWER, CHANGE, false, false",
    "VIEWER, DELETE, false, false"
  })
  void tellWhoMayDoWhat(Role role, Act act, boolean own, boolean foreign) {
    Person person = new Person(ME, role);

    assertThat(Rights.allow(person, act, ME)).isEqualTo(own);
    assertThat(Rights.allow(person, act, OTHER)).isEqualTo(foreign);
  }

  @Test
  void sayWhyNot() {
    Person viewer = new Person(ME, Role.VIEWER);
    Person editor = new Person(ME, Role.EDITOR);

    forbidden(
        "a Viewer may only read; to change collection 7 is for Editors and Admins",
        () -> Rights.demand(viewer, Act.CHANGE, ME, "collection 7"));
    forbidden(
        "collection 7 belongs to somebody else",
        () -> Rights.demand(viewer, Act.CHANGE, OTHER, "collection 7"));
    forbidden(
        "collection 7 belongs to somebody else",
        () -> Rights.demand(editor, Act.READ, OTHER, "collection 7"));
    forbidden(
        "a Viewer may only read; to create an API key is for Editors and Admins",
        () -> Rights.demandCreation(viewer, "an API key"));
    forbidden(
        "managing users is for Admins only", () -> Rights.demandAdmin(editor, "managing users"));
    assertThatNoException()
        .isThrownBy(
            () -> {
              Rights.demand(editor, Act.DELETE, ME, "collection 7");
              Rights.demandCreation(editor, "an API key");
              Rights.demandAdmin(new Person(ME, Role.ADMIN), "managing users");
            });
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void showAdminsTheThingsOfAll(Role role) {
    assertThat(Rights.ownerSeenBy(new Person(ME, role)).isEmpty()).isEqualTo(role == Role.ADMIN);
  }

  @Test
  void shareImportsAmongThoseWhoChangeThings() {
    assertThatNoException().isThrownBy(() -> Rights.demandImports(new Person(ME, Role.ADMIN)));
    assertThatNoException().isThrownBy(() -> Rights.demandImports(new Person(ME, Role.EDITOR)));
    forbidden(
        "imports are for Editors and Admins",
        () -> Rights.demandImports(new Person(ME, Role.VIEWER)));
  }
}
