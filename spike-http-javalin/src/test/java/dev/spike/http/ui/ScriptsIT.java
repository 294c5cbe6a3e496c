package dev.spike.http.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsIT {

  private static final String WEBJARS = "META-INF/resources/webjars";

  /** Strict, and as browsers take modules; says nothing if all is well. */
  private static final String CHECK =
      """
      (() => {
        const ts = require('%1$s/node_modules/typescript/lib/typescript.js');
        const options = {
          strict: true, noEmit: true, allowJs: true, checkJs: true, skipLibCheck: true,
          noImplicitReturns: true, noFallthroughCasesInSwitch: true, noUnusedLocals: true,
          target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
          lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
        };
        const program = ts.createProgram(['%1$s/js/types.d.ts', '%1$s/js/main.js'], options);
        return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), {
          getCanonicalFileName: name => name, getCurrentDirectory: () => '%1$s/js',
          getNewLine: () => '\\n',
        });
      })()""";

  @TempDir private static Path scratch;

  @Test
  void holdToTheirTypes() throws Exception {
    boolean runs = hasNode();
    assumeTrue(
        runs || "true".equals(System.getenv("CI")), "there is no Node in a jar for this platform");
    copy(Path.of("src/main/resources/ui/js"), scratch.resolve("js"));
    for (URL jar : Collections.list(getClass().getClassLoader().getResources(WEBJARS))) {
      unpack(jar.toURI());
    }

    assertThat(said(CHECK.formatted(scratch.toString()))).isEmpty();
  }

  private static boolean hasNode() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  private static String said(String script) throws JavetException {
    try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
      return node.getExecutor(script).executeString();
    }
  }

  /** Lays the content of a jar where programs that know npm only look for it. */
  private static void unpack(URI jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
      for (Path module : children(inside.getPath(WEBJARS))) {
        String name = module.getFileName().toString().replace("/", "");
        String known = name.contains("__") ? "@" + name.replace("__", "/") : name;
        copy(children(module).get(0), scratch.resolve("node_modules").resolve(known));
      }
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
  }
}
