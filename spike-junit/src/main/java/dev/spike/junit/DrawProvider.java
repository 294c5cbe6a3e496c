package dev.spike.junit;

import dev.spike.domain.feed.Row;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** Makes arguments of draws. */
final class DrawProvider implements ArgumentsProvider, AnnotationConsumer<DrawSource> {

  private DrawSource source;

  @Override
  public void accept(DrawSource annotation) {
    source = annotation;
  }

  /**
   * Newer versions of JUnit ask otherwise, and ask so in turn; older ones know nothing else. What
   * is wrong is told by the stream, since the newer ones hide what is told here.
   */
  @Override
  @SuppressWarnings("deprecation")
  public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
    return Stream.of(context).flatMap(this::arguments);
  }

  private Stream<Arguments> arguments(ExtensionContext context) {
    List<Class<?>> types = drawn(context.getRequiredTestMethod());
    return Stage.of(context).series(List.of(source.value()), source.rows()).stream()
        .map(row -> Arguments.of(arguments(row, types)));
  }

  /** The parameters that draws are for; those behind them are handed something else. */
  private static List<Class<?>> drawn(Method method) {
    return Stream.of(method.getParameterTypes())
        .takeWhile(type -> !SpikeExtension.hands(type))
        .toList();
  }

  /** Whoever wants an accessor may ask it for any value. */
  private static int howMany(List<Class<?>> types, int all) {
    return types.contains(ArgumentsAccessor.class) ? all : Math.min(types.size(), all);
  }

  private static Object[] arguments(Row row, List<Class<?>> types) {
    if (types.contains(Row.class)) {
      return new Object[] {row};
    }
    List<String> names = row.names();
    return IntStream.range(0, howMany(types, names.size()))
        .mapToObj(i -> argument(row, names.get(i), i < types.size() ? types.get(i) : String.class))
        .toArray();
  }

  /** What JUnit does not convert itself is given as it is, and all else as text. */
  private static Object argument(Row row, String name, Class<?> type) {
    if (!row.has(name)) {
      return null;
    }
    Object plain = row.asMap().get(name);
    return type.isInstance(plain) ? plain : row.getText(name);
  }
}
