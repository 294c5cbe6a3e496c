package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenServersTest {

  private final OpenServers servers = new OpenServers();
  private final List<String> closed = new ArrayList<>();

  @Test
  void closesTheLastOneFirst() {
    servers.add(() -> closed.add("first"));
    servers.add(() -> closed.add("last"));

    servers.close();

    assertThat(closed).containsExactly("last", "first");
  }

  @Test
  void closesTheOthersWhereOneCannotBeClosed() {
    RuntimeException early = new IllegalStateException("early");
    RuntimeException late = new IllegalStateException("late");
    servers.add(() -> fail(late));
    servers.add(() -> closed.add("between"));
    servers.add(() -> fail(early));
    servers.add(() -> closed.add("before"));

    assertThatThrownBy(servers::close).isSameAs(early).hasSuppressedException(late);
    assertThat(closed).containsExactly("before", "between");
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }
}
