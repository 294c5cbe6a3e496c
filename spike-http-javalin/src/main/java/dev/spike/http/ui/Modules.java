package dev.spike.http.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All modules that one asks for, directly or not. A list of them written by hand could miss one,
 * and a jar cannot be asked what lies in a directory.
 */
final class Modules {

  private static final Pattern AT_ONCE =
      Pattern.compile("(?:from|import)\\s*[\"']([\\w@./-]+)[\"']");

  private static final Pattern EVER =
      Pattern.compile("(?:from\\s*|import\\s*\\(?)[\"']([\\w@./-]+)[\"']");

  private final Libraries libraries;

  Modules(Libraries libraries) {
    this.libraries = libraries;
  }

  /** All that a module ever asks for, the one that asks first before those it asks for. */
  Map<String, byte[]> from(String main) {
    return following(EVER, main);
  }

  /** What it cannot do without from the beginning. */
  Set<String> atOnce(String main) {
    return following(AT_ONCE, main).keySet();
  }

  private Map<String, byte[]> following(Pattern asks, String main) {
    Map<String, byte[]> found = new LinkedHashMap<>();
    Deque<String> wanted = new ArrayDeque<>();
    wanted.add(main);
    while (!wanted.isEmpty()) {
      String address = wanted.remove();
      if (!found.containsKey(address)) {
        byte[] source = source(address);
        found.put(address, source);
        asks.matcher(new String(source, StandardCharsets.UTF_8))
            .results()
            .map((MatchResult asked) -> address(address, asked.group(1)))
            .forEach(wanted::add);
      }
    }
    return found;
  }

  private String address(String asking, String name) {
    return name.startsWith(".")
        ? URI.create(asking).resolve(name).getPath()
        : libraries
            .address(name)
            .orElseThrow(
                () -> new IllegalStateException(asking + " asks for " + name + ", which is not"));
  }

  private static byte[] source(String address) {
    return address.startsWith(Libraries.PREFIX)
        ? library("META-INF/resources" + address)
        : Remarks.leftOutOfModule(bytes(address));
  }

  /** Libraries lie in jars of their own, into which a class of a module does not see. */
  private static byte[] library(String resource) {
    return read(resource, Modules.class.getClassLoader().getResourceAsStream(resource));
  }

  static byte[] bytes(String resource) {
    return read(resource, Modules.class.getResourceAsStream(resource));
  }

  private static byte[] read(String name, InputStream resource) {
    try (InputStream in = resource) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
