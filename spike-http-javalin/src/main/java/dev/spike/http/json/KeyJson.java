package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.access.ApiKeyChange;
import dev.spike.application.access.NewApiKey;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** API keys. */
public final class KeyJson {

  private static final Shape<Set<CollectionId>> IDS = set(Shape.whole(CollectionId::new));
  private static final Shape<Set<Scope>> SCOPES = set(Shape.text(Scope::parse));
  private static final Shape<CollectionType> TYPE = Shape.text(CollectionType::parse);
  private static final Shape<KeyLabel> LABEL = Shape.text(KeyLabel::new);

  private KeyJson() {}

  /** Writes a key, without its secret. */
  public static ObjectNode write(ApiKey key) {
    ObjectNode json =
        Json.object()
            .put("id", key.id().number())
            .put("user_id", key.owner().number())
            .put("key_prefix", key.prefix().text())
            .put("label", key.label().text())
            .put("status", key.status().name().toLowerCase(Locale.ROOT))
            .put("expires_at", key.expiresAt().map(Instant::toString).orElse(null))
            .put("last_used_at", key.lastUsedAt().map(Instant::toString).orElse(null))
            .put("created_at", key.stamp().createdAt().toString());
    json.set("collection_ids", key.reach().named().map(KeyJson::ids).orElse(null));
    json.put("collection_type", key.reach().type().map(CollectionType::toString).orElse(null));
    ArrayNode scopes = json.putArray("scopes");
    key.scopes().stream().sorted().map(Scope::toString).forEach(scopes::add);
    return json;
  }

  /** Reads a key that shall be made. */
  public static NewApiKey newKey(ObjectNode json) {
    Members members = new Members(json);
    Optional<KeyLabel> label = members.required("label", LABEL);
    Optional<Instant> expiresAt = members.nullable("expires_at", Shape.instant());
    Optional<Set<CollectionId>> ids = members.nullable("collection_ids", IDS);
    Optional<CollectionType> type = members.nullable("collection_type", TYPE);
    Optional<Reach> reach = members.part(Words.SAME, () -> new Reach(ids, type));
    Optional<Set<Scope>> scopes = members.optional("scopes", SCOPES);
    return members.made(
        () ->
            new NewApiKey(
                label.orElseThrow(),
                expiresAt,
                reach.orElseThrow(),
                scopes.orElse(Set.of(Scope.DATA_READ))));
  }

  /** Reads a change of a key. */
  public static ApiKeyChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<KeyLabel> label = members.change("label", LABEL);
    Change<Optional<Instant>> expiresAt = members.clearable("expires_at", Shape.instant());
    Change<Optional<Set<CollectionId>>> ids = members.clearable("collection_ids", IDS);
    Change<Optional<CollectionType>> type = members.clearable("collection_type", TYPE);
    Change<Set<Scope>> scopes = members.change("scopes", SCOPES);
    return members.made(() -> new ApiKeyChange(label, expiresAt, ids, type, scopes));
  }

  private static ArrayNode ids(Set<CollectionId> ids) {
    ArrayNode list = Json.list();
    ids.stream().map(CollectionId::number).sorted().forEach(list::add);
    return list;
  }

  private static <T> Shape<Set<T>> set(Shape<T> item) {
    Shape<List<T>> list = Shape.list(item);
    return json -> new LinkedHashSet<>(list.of(json));
  }
}
