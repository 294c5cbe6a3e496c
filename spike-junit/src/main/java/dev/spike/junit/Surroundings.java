package dev.spike.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What stands around a test, from its outermost class to its method, and may be annotated. */
record Surroundings(List<AnnotatedElement> elements) {

  Surroundings {
    elements = List.copyOf(elements);
  }

  /** Those of the test, or the class, that a context is about. */
  static Surroundings of(ExtensionContext context) {
    List<AnnotatedElement> elements = new ArrayList<>();
    Optional<ExtensionContext> around = Optional.of(context);
    while (around.isPresent()) {
      around
          .flatMap(ExtensionContext::getElement)
          .filter(element -> !elements.contains(element))
          .ifPresent(element -> elements.add(0, element));
      around = around.flatMap(ExtensionContext::getParent);
    }
    return new Surroundings(elements);
  }

  /** These, and a parameter with the method that it is of, which need not be the test. */
  Surroundings with(ParameterContext parameter) {
    Stream<AnnotatedElement> inner =
        Stream.of(parameter.getDeclaringExecutable(), parameter.getParameter());
    return new Surroundings(Stream.concat(elements.stream(), inner).distinct().toList());
  }

  /** The innermost class. */
  Class<?> testClass() {
    return elements.stream()
        .filter(Class.class::isInstance)
        .<Class<?>>map(Class.class::cast)
        .reduce((outer, inner) -> inner)
        .orElseThrow();
  }

  /** The annotation that stands nearest. */
  <A extends Annotation> Optional<A> nearest(Class<A> type) {
    return each(type).reduce((outer, inner) -> inner);
  }

  /** The annotations of a type that may stand once on each, the nearest one last. */
  <A extends Annotation> Stream<A> each(Class<A> type) {
    return elements.stream()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, type).stream());
  }

  /** All annotations of a type that may be repeated, the nearest ones last. */
  <A extends Annotation> List<A> all(Class<A> type) {
    return elements.stream()
        .flatMap(element -> AnnotationSupport.findRepeatableAnnotations(element, type).stream())
        .toList();
  }
}
