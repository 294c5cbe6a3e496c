package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Runs commands of the built jar within this process, which saves a start of Java for each. */
final class JarShell {

  private static final Method RUN = run();

  private JarShell() {}

  private static Method run() {
    // Whoever asks for them first decides whose drivers all others in this process find.
    DriverManager.getDrivers();
    try {
      URL jar = Path.of(System.getProperty("spike.jar")).toUri().toURL();
      ClassLoader loader =
          new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
      return loader
          .loadClass("dev.spike.cli.Main")
          .getMethod(
              "run", String[].class, InputStream.class, PrintStream.class, PrintStream.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What a command says. */
  static Said run(String... command) {
    return typing("", command);
  }

  /** What a command says to whoever types something. */
  static Said typing(String typed, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(RUN.getDeclaringClass().getClassLoader());
    try {
      Object exit =
          RUN.invoke(
              null,
              command,
              new ByteArrayInputStream(typed.getBytes(UTF_8)),
              new PrintStream(out, false, UTF_8),
              new PrintStream(err, true, UTF_8));
      return new Said((Integer) exit, out.toString(UTF_8), err.toString(UTF_8));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
