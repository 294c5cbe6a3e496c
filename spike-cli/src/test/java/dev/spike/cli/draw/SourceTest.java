package dev.spike.cli.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.collection.CollectionType;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import dev.spike.http.place.There;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SourceTest {

  private final Deque<Supplier<Reply>> replies = new ArrayDeque<>();

  private final Place place =
      new Place() {
        @Override
        public Reply ask(Ask ask) {
          return replies.remove().get();
        }

        @Override
        public void close() {
          // There is nothing to close.
        }
      };

  private void replies(int status, String type, String json) {
    replies.add(() -> new Reply(status, Map.of("Content-Type", type), json.getBytes(UTF_8)));
  }

  private Source source() {
    replies(200, "application/json", "[{\"id\":1,\"fields\":[]}]");
    return Source.ofPerson(place, "Router", Optional.of(CollectionType.PERFORMANCE));
  }

  @Test
  void callsASpikeByItsIdWhileItsNameCannotBeAskedFor() {
    Source source = source();
    replies.add(() -> new There(URI.create("http://127.0.0.1:9"), Map.of()).ask(Ask.get("/")));
    replies.add(
        () -> {
          throw new Unavailable("busy");
        });
    replies(200, "application/json", "{\"name\":\"peak\"}");

    assertThat(source.spike("7")).isEqualTo("spike 7");
    assertThat(source.spike("7")).isEqualTo("spike 7");
    assertThat(source.spike("7")).isEqualTo("peak");
    assertThat(source.spike("7")).isEqualTo("peak");
  }

  @Test
  void asksOnlyOnceForTheNameOfASpikeThatIsGone() {
    Source source = source();
    replies(404, "application/problem+json", "{\"detail\":\"there is no spike 7\"}");

    assertThat(source.spike("7")).isEqualTo("spike 7");
    assertThat(source.spike("7")).isEqualTo("spike 7");
  }
}
