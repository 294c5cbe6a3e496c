package dev.spike.http.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The libraries that the pages stand on, by the names under which modules ask for them. */
record Libraries(Map<String, String> mains) {

  static final String PREFIX = "/webjars/";

  Libraries {
    mains = new TreeMap<>(mains);
  }

  /** Those of the build. */
  static Libraries ofBuild() {
    Properties read = new Properties();
    try (InputStream in = Libraries.class.getResourceAsStream("webjars.properties")) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Libraries(
        read.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, read::getProperty)));
  }

  /** What browsers need to know to find them; names and paths here have nothing to be escaped. */
  String importMap() {
    return mains.entrySet().stream()
        .map(
            each ->
                "\"%1$s\":\"%2$s%3$s\",\"%1$s/\":\"%2$s%4$s\""
                    .formatted(each.getKey(), PREFIX, each.getValue(), directory(each.getValue())))
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  /** The address of what a module asks for by a name, if it is one of a library. */
  Optional<String> address(String name) {
    return Optional.ofNullable(mains.get(name))
        .or(
            () ->
                mains.entrySet().stream()
                    .filter(each -> name.startsWith(each.getKey() + "/"))
                    .findFirst()
                    .map(
                        each ->
                            directory(each.getValue())
                                + name.substring(each.getKey().length() + 1)))
        .map(PREFIX::concat);
  }

  private static String directory(String main) {
    return main.substring(0, main.lastIndexOf('/') + 1);
  }
}
