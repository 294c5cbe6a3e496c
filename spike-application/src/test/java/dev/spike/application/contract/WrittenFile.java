package dev.spike.application.contract;

import dev.spike.application.imports.FileContent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that a test has written, in memory. */
public record WrittenFile(String name, byte[] content) implements FileContent {

  /** A file of a text, as UTF-8. */
  public static WrittenFile of(String name, String text) {
    return new WrittenFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long bytes() {
    return content.length;
  }

  @Override
  public boolean isNear() {
    return true;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
