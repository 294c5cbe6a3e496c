package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.access.ApiKeyChange;
import dev.spike.application.access.IssuedKey;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeyStatus;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the locksmith does on every storage. */
public abstract class LocksmithContract extends Contract {

  private static final Set<Scope> DATA = Set.of(Scope.DATA_READ);

  /** A contract to be held to. */
  protected LocksmithContract() {}

  private IssuedKey issue(Optional<Instant> expiresAt, Reach reach) {
    return world.locksmith.issue(
        world.editor, new NewApiKey(new KeyLabel("k"), expiresAt, reach, DATA));
  }

  private ApiKey change(ApiKeyId id, ApiKeyChange change) {
    return world.locksmith.change(world.editor, id, change, Expected.ANY);
  }

  private static ApiKeyChange expiring(Optional<Instant> at) {
    return new ApiKeyChange(
        Change.none(), Change.to(at), Change.none(), Change.none(), Change.none());
  }

  @Test
  void issuesKeysThatBelongToThoseWhoAsk() {
    IssuedKey one = issue(Optional.empty(), Reach.ALL);
    IssuedKey two = issue(Optional.empty(), Reach.ALL);

    assertThat(one.key().owner()).isEqualTo(world.editor.id());
    assertThat(one.secret().reveal()).matches("spk_[A-Za-z0-9_-]{43}");
    assertThat(one.secret()).isNotEqualTo(two.secret());
    assertThat(one.key().hash()).isEqualTo(one.secret().hash());
    assertThat(world.locksmith.list(world.editor, PageRequest.FIRST).items())
        .containsExactly(one.key(), two.key());
    assertThat(world.locksmith.list(world.admin, PageRequest.FIRST).total()).isEqualTo(2);
    assertThat(world.locksmith.list(world.other, PageRequest.FIRST).total()).isZero();
  }

  @Test
  void refusesKeysThatWouldOpenNothing() {
    refused(Kind.INVALID, "future", () -> issue(Optional.of(START), Reach.ALL));
    Reach nowhere = new Reach(Optional.of(Set.of(new CollectionId(0))), Optional.empty());
    refused(Kind.MISSING, "collection 0", () -> issue(Optional.empty(), nowhere));
  }

  @Test
  void changesWhatItIsToldTo() {
    DataCollection router = world.collection(world.editor, "Router");
    ApiKey key = issue(Optional.empty(), Reach.ALL).key();
    Optional<Instant> later = Optional.of(START.plusSeconds(60));
    ApiKeyChange all =
        new ApiKeyChange(
            Change.to(new KeyLabel("other")),
            Change.to(later),
            Change.to(Optional.of(Set.of(router.id()))),
            Change.to(Optional.of(CONFIGURATION)),
            Change.to(Set.of(Scope.IMPORTS_RUN)));

    ApiKey changed = change(key.id(), all);

    assertThat(changed.label().text()).isEqualTo("other");
    assertThat(changed.expiresAt()).isEqualTo(later);
    assertThat(changed.reach())
        .isEqualTo(new Reach(Optional.of(Set.of(router.id())), Optional.of(CONFIGURATION)));
    assertThat(changed.scopes()).containsExactly(Scope.IMPORTS_RUN);
    assertThat(changed.hash()).isEqualTo(key.hash());
    assertThat(change(key.id(), expiring(Optional.empty())).expiresAt()).isEmpty();
    refused(Kind.INVALID, "future", () -> change(key.id(), expiring(Optional.of(START))));
    refused(
        Kind.STALE,
        "version 3",
        () -> world.locksmith.change(world.editor, key.id(), all, Expected.of(1)));
  }

  @Test
  void takesKeysBackForGood() {
    ApiKey key = issue(Optional.empty(), Reach.ALL).key();

    ApiKey revoked = world.locksmith.revoke(world.editor, key.id());

    assertThat(revoked.status()).isEqualTo(KeyStatus.REVOKED);
    assertThat(world.locksmith.revoke(world.editor, key.id())).isEqualTo(revoked);
    assertThat(world.locksmith.get(world.editor, key.id())).isEqualTo(revoked);
    world.locksmith.delete(world.editor, key.id(), Expected.ANY);
    refused(Kind.MISSING, "API key", () -> world.locksmith.get(world.editor, key.id()));
  }
}
