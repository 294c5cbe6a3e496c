package dev.spike.cli.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one service that many classes of tests share to them, and its Admin. */
final class SharedJar implements ParameterResolver {

  /** A running service and what it keeps, until the last test is done. */
  record Shared(Path data, ServedJar jar, Caller admin) implements AutoCloseable {

    static Shared start() {
      try {
        Path data = Files.createTempDirectory("spike-shared").resolve("data");
        ServedJar jar = ServedJar.on(data);
        return new Shared(data, jar, jar.admin());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      jar.close();
      Scratch.remove(data.getParent());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(Shared.class, ServedJar.class, Caller.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(SharedJar.class))
            .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == Shared.class) {
      return shared;
    }
    return type == Caller.class ? shared.admin() : shared.jar();
  }
}
