package dev.spike.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Spike;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseJsonTest {

  private static Fields fields(String... lines) {
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      FieldId id = new FieldId(fields.size() + 1);
      fields.add(Field.parse(id, CollectionType.PERFORMANCE, line));
    }
    return new Fields(fields);
  }

  private static ArrayNode written(Fields fields, String id) {
    ArrayNode list = Json.object().putArray("fields");
    for (Field field : fields.all()) {
      ObjectNode json = list.addObject().put(id, field.id().number()).put("is_editable", true);
      FieldJson.write(field, json);
    }
    return list;
  }

  @Test
  void readsFieldsAndSpikesAsTheServiceWritesThem() {
    Fields fields = fields("sum: expression cpu * 2 + n", "cpu: range 1..9", "n: epoch");
    String window = " during 2030-03-01T09:00:00Z/2030-03-01T10:00:00Z";
    Fields copies =
        fields(
            "sum: expression cpu * 3 bent by add 1 linear in 10m" + window,
            "cpu: range 1..9 bent by multiply 3" + window,
            "n: epoch");
    ObjectNode collection = Json.object();
    collection.set("fields", written(fields, "id"));
    ObjectNode spike =
        Json.object()
            .put("id", 7)
            .put("collection_id", 1)
            .put("name", "flash")
            .put("start_datetime", "2030-03-01T09:00:00Z")
            .put("end_datetime", "2030-03-01T10:00:00Z")
            .put("continuity", "independent");
    spike.set("spike_fields", written(copies, "original_field_id"));

    assertThat(CourseJson.fields(collection)).isEqualTo(fields);
    Spike read = CourseJson.spike(Json.tree(Json.write(spike)), fields);
    assertThat(read.fields()).isEqualTo(copies);
  }
}
