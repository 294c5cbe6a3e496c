package dev.spike.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/** Rows as JSON lines through one streaming generator of Jackson, its names encoded beforehand. */
final class JacksonRows implements RowWriter {

  private static final SerializableString CPU = new SerializedString("cpu");
  private static final SerializableString MEMORY = new SerializedString("memory");
  private static final SerializableString LATENCY = new SerializedString("latency");
  private static final SerializableString ERRORS = new SerializedString("errors");
  private static final SerializableString LOAD = new SerializedString("load");
  private static final SerializableString TEMPERATURE = new SerializedString("temperature");
  private static final SerializableString REQUESTS = new SerializedString("requests");
  private static final SerializableString FREE = new SerializedString("free");
  private static final SerializableString TIME = new SerializedString("time");
  private static final SerializableString HOST = new SerializedString("host");
  private static final SerializableString WEB = new SerializedString(Row.HOST);

  private final JsonGenerator json;
  private long row;

  JacksonRows(OutputStream out) throws IOException {
    json = new JsonFactory().setRootValueSeparator(null).createGenerator(out);
  }

  @Override
  public void write(int rows) throws IOException {
    for (long end = row + rows; row < end; row++) {
      json.writeStartObject();
      writeNumbers();
      json.writeFieldName(HOST);
      json.writeString(WEB);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.flush();
  }

  private void writeNumbers() throws IOException {
    number(CPU, Row.cpu(row));
    number(MEMORY, Row.memory(row));
    number(LATENCY, Row.latency(row));
    number(ERRORS, Row.errors(row));
    decimal(LOAD, Row.load(row), 2);
    decimal(TEMPERATURE, Row.temperature(row), 3);
    number(REQUESTS, Row.requests(row));
    number(FREE, Row.free(row));
    number(TIME, Row.time(row));
  }

  private void number(SerializableString name, long value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }

  private void decimal(SerializableString name, long units, int places) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(BigDecimal.valueOf(units, places));
  }
}
