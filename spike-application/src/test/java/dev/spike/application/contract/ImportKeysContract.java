package dev.spike.application.contract;

import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.access.IssuedKey;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.imports.ImportKeys;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which keys are good for imports, on every storage. */
public abstract class ImportKeysContract extends Contract {

  /** A contract to be held to. */
  protected ImportKeysContract() {}

  private IssuedKey key(Scope scope) {
    return world.locksmith.issue(
        world.editor,
        new NewApiKey(
            new KeyLabel("k"), Optional.of(World.START.plusSeconds(60)), Reach.ALL, Set.of(scope)));
  }

  @Test
  void standForTheirOwnersAndNoteTheirUse() {
    ImportKeys keys = new ImportKeys(world.storage, world.clock);
    IssuedKey key = key(Scope.IMPORTS_RUN);

    assertThat(keys.admit(key.secret())).isEqualTo(world.editor);
    assertThat(world.locksmith.get(world.editor, key.key().id()).lastUsedAt())
        .contains(World.START);
  }

  @Test
  void areRefusedIfTheyAreForSomethingElseOrOver() {
    ImportKeys keys = new ImportKeys(world.storage, world.clock);
    refused(Kind.FORBIDDEN, "imports:run", () -> keys.admit(key(Scope.DATA_READ).secret()));
    IssuedKey revoked = key(Scope.IMPORTS_RUN);
    world.locksmith.revoke(world.editor, revoked.key().id());
    refused(Kind.UNKNOWN_CALLER, "API key", () -> keys.admit(revoked.secret()));
    IssuedKey expired = key(Scope.IMPORTS_RUN);
    world.at(1);
    refused(Kind.UNKNOWN_CALLER, "API key", () -> keys.admit(expired.secret()));
  }
}
