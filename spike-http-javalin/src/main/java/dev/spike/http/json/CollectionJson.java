package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.collection.CollectionChange;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.NewCollection;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.value.Seed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collections. */
public final class CollectionJson {

  static final Shape<CollectionName> NAME = Shape.text(CollectionName::new);
  static final Shape<Seed> SEED = Shape.whole(Seed::new);

  private CollectionJson() {}

  /** Writes a collection with its fields. */
  public static ObjectNode write(CollectionDetails details) {
    DataCollection collection = details.collection();
    ObjectNode json =
        Json.object()
            .put("id", collection.id().number())
            .put("name", collection.name().text())
            .put("seed", collection.seed().map(Seed::number).orElse(null))
            .put("owner_id", collection.owner().number())
            .put("owner_username", details.owner().map(Username::text).orElse(null))
            .put("created_at", collection.stamp().createdAt().toString())
            .put("updated_at", collection.stamp().updatedAt().toString());
    ArrayNode fields = json.putArray("fields");
    details.fields().stream().map(FieldJson::write).forEach(fields::add);
    return json;
  }

  /** Reads a collection that shall be made, without fields. */
  public static NewCollection newCollection(ObjectNode json) {
    Members members = new Members(json);
    Optional<CollectionName> name = members.required("name", NAME);
    Optional<Seed> seed = members.nullable("seed", SEED);
    return members.made(() -> new NewCollection(name.orElseThrow(), seed, List.of()));
  }

  /** Reads a change of a collection. */
  public static CollectionChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<CollectionName> name = members.change("name", NAME);
    Change<Optional<Seed>> seed = members.clearable("seed", SEED);
    return members.made(() -> new CollectionChange(name, seed));
  }

  /** Reads how many copies are wanted. */
  public static int count(ObjectNode json) {
    Members members = new Members(json);
    Optional<Long> count = members.required("count", Shape.whole(number -> number));
    return members.made(() -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, count.orElseThrow())));
  }

  /** Reads which collections are meant. */
  public static Set<CollectionId> ids(ObjectNode json) {
    Members members = new Members(json);
    Optional<List<CollectionId>> ids =
        members.required("collection_ids", Shape.list(Shape.whole(CollectionId::new)));
    return members.made(() -> new LinkedHashSet<>(ids.orElseThrow()));
  }
}
