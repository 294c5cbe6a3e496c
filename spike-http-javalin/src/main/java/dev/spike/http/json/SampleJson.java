package dev.spike.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Generated data, written without a tree in between, since most of all answers are of it. */
public final class SampleJson {

  private static final int USUAL_SIZE = 512;

  private SampleJson() {}

  /** Writes one draw, the numbers exactly as they were drawn. */
  public static byte[] write(CollectionName name, CollectionType type, Sample sample) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = Json.factory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("collection", name.text());
      json.writeStringField("type", type.toString());
      json.writeNumberField("generated_at_epoch", sample.told().getEpochSecond());
      json.writeObjectFieldStart("data");
      write(sample, json);
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Sample sample, JsonGenerator json) throws IOException {
    if (sample.damage().nulls().isEmpty()) {
      for (Map.Entry<FieldName, Value> value : sample.values().entrySet()) {
        json.writeFieldName(value.getKey().text());
        write(value.getValue(), json);
      }
      return;
    }
    for (FieldName name : sample.names()) {
      if (sample.damage().nulls().contains(name)) {
        json.writeNullField(name.text());
      } else if (sample.values().containsKey(name)) {
        json.writeFieldName(name.text());
        write(sample.values().get(name), json);
      }
    }
  }

  private static void write(Value value, JsonGenerator json) throws IOException {
    Token token =
        value.fold(
            text -> () -> json.writeString(text),
            whole -> () -> json.writeNumber(whole),
            decimal -> () -> json.writeNumber(decimal));
    token.write();
  }

  private interface Token {
    void write() throws IOException;
  }
}
