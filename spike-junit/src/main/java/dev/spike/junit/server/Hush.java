package dev.spike.junit.server;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the error stream clean of advice to add a logger, which a test that has none does not need.
 * SLF4J is told by a property, which it reads once, and which is gone afterwards; Javalin looks for
 * one where the thread finds its resources, and here it finds the one of SLF4J that logs nothing.
 * Those that there are go on as they do.
 */
final class Hush extends ClassLoader {

  private static final String VERBOSITY = "slf4j.internal.verbosity";
  private static final String QUIET = "ERROR";
  private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

  private Hush(ClassLoader parent) {
    super(parent);
  }

  /** Makes something without a word. */
  static <T> T around(Supplier<T> making) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    boolean isTold = hasNoLogger() && tell();
    thread.setContextClassLoader(new Hush(before));
    try {
      return making.get();
    } finally {
      thread.setContextClassLoader(before);
      if (isTold) {
        System.getProperties().remove(VERBOSITY, QUIET);
      }
    }
  }

  /** Whether SLF4J will have something to say, which looks where its own classes are from. */
  private static boolean hasNoLogger() {
    return Hush.class.getClassLoader().getResource(PROVIDERS) == null;
  }

  /** Whether the property is of our making, and not of somebody else's. */
  private static boolean tell() {
    return System.getProperties().putIfAbsent(VERBOSITY, QUIET) == null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = Collections.list(super.getResources(name));
    return name.equals(PROVIDERS)
        ? Collections.enumeration(Stream.concat(found.stream(), Stream.of(nobody())).toList())
        : Collections.enumeration(found);
  }

  private static URL nobody() {
    return Hush.class.getResource("nobody.txt");
  }
}
