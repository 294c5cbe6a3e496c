package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void nameRoles(Role role) {
    assertThat(Role.parse(role.toString())).isEqualTo(role);
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void nameScopes(Scope scope) {
    assertThat(Scope.parse(scope.toString())).isEqualTo(scope);
  }

  @Test
  void nameNothingElse() {
    assertThat(Role.values())
        .extracting(Role::toString)
        .containsExactly("Admin", "Editor", "Viewer");
    assertThat(Scope.values())
        .extracting(Scope::toString)
        .containsExactly("data:read", "imports:run");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Role.parse("admin"))
        .withMessage("a role is Admin, Editor or Viewer, not 'admin'");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Scope.parse("data:write"))
        .withMessage("a scope is data:read or imports:run, not 'data:write'");
  }
}
