package dev.spike.http;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Sample;
import dev.spike.http.json.CsvCells;
import dev.spike.http.json.SampleJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How generated data is written. */
enum SampleFormat {
  /** One draw, as an object. */
  JSON("application/json", "") {
    @Override
    byte[] write(CollectionName name, CollectionType type, List<Sample> samples) {
      return SampleJson.write(name, type, samples.get(0));
    }
  },

  /** A header, and a row for each draw. */
  CSV("text/csv", "; charset=utf-8") {
    @Override
    byte[] write(CollectionName name, CollectionType type, List<Sample> samples) {
      StringBuilder text = new StringBuilder();
      List<FieldName> fields =
          samples.stream().flatMap(each -> each.names().stream()).distinct().toList();
      Stream<String> names = fields.stream().map(FieldName::text);
      text.append(CsvCells.line(Stream.concat(Stream.of("generated_at_epoch"), names)));
      for (Sample sample : samples) {
        Stream<String> values =
            fields.stream().map(field -> Objects.toString(sample.values().get(field), ""));
        String at = Long.toString(sample.told().getEpochSecond());
        text.append(CsvCells.line(Stream.concat(Stream.of(at), values)));
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  },

  /** The object of each draw, on a line. */
  NDJSON("application/x-ndjson", "") {
    @Override
    byte[] write(CollectionName name, CollectionType type, List<Sample> samples) {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (Sample sample : samples) {
        lines.writeBytes(SampleJson.write(name, type, sample));
        lines.write('\n');
      }
      return lines.toByteArray();
    }
  };

  private final MediaType format;
  private final String contentType;

  SampleFormat(String type, String more) {
    format = new MediaType(type, Optional.empty());
    contentType = type + more;
  }

  /** The one that a client wants most, if it can read any. */
  static Optional<SampleFormat> wanted(Optional<String> accept) {
    return wanted(accept, values());
  }

  /** The same of some, of which JSON is one. */
  static Optional<SampleFormat> wanted(Optional<String> accept, SampleFormat... offered) {
    Optional<SampleFormat> best = MediaType.best(accept, List.of(offered), each -> each.format);
    return best.isPresent() || !Acceptance.includesJson(accept) ? best : Optional.of(JSON);
  }

  /** What an answer in it is said to be. */
  String contentType() {
    return contentType;
  }

  /** Writes draws, of which there is at least one. */
  abstract byte[] write(CollectionName name, CollectionType type, List<Sample> samples);
}
