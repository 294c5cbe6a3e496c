package dev.spike.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Spike this is, as the build wrote it down, and on which Java it runs. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "spike " + spike(),
      "java "
          + System.getProperty("java.runtime.version")
          + " ("
          + System.getProperty("java.vendor")
          + ")"
    };
  }

  /** The number of this version. */
  static String spike() {
    Properties written = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
      written.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.getProperty("version");
  }
}
