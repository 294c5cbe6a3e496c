import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Checks a bundle against what Maven Central asks for, and what Spike promises; see bundle-check.
 */
final class BundleCheck {
  private BundleCheck() {}

  public static void main(String[] arguments) throws IOException {
    Path repository = Path.of(arguments[0]);
    boolean selfTest = arguments[1].equals("self-test");
    Path zip = Path.of(arguments[2]);
    Map<String, byte[]> files = Zips.read(Files.readAllBytes(zip));
    Bundle bundle = new Bundle(files, repository);
    List<String> faults = bundle.faults();
    faults.forEach(fault -> System.out.println("FAULT: " + fault));
    if (!faults.isEmpty()) {
      System.out.printf("%s is not fit for a release: %d faults.%n", zip, faults.size());
      System.exit(1);
    }
    System.out.printf(
        "%s is fit for a release: %d files of %s.%n", zip, files.size(), bundle.artifacts());
    if (selfTest && !new SelfTest(files, repository).passes()) {
      System.exit(1);
    }
  }
}

/** A bundle as its files, by their names in the zip. */
final class Bundle {
  private static final Pattern LAYOUT =
      Pattern.compile(
          "dev/spike/(?<artifact>spike-[a-z-]+)/(?<version>[^/]+)/\\k<artifact>-\\k<version>"
              + "(?<kind>(-[a-z]+)?\\.(jar|pom|json|xml))(?<proof>(\\.asc)?(\\.(md5|sha1|sha256))?)");
  private static final Map<String, String> CHECKSUMS =
      Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256");
  // The self-test asks for the same contents again and again.
  private static final Map<byte[], Map<String, String>> SUMS = new IdentityHashMap<>();
  private static final List<String> OF_EVERY_JAR =
      List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");
  private static final List<String> OTHERS = List.of(".pom", "-runnable.jar");

  private final Map<String, byte[]> files;
  private final Path repository;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> versions = new TreeSet<>();
  // What belongs to an artifact, by kind: ".jar", "-sources.jar", ".pom".
  private final Map<String, Map<String, byte[]>> artifacts = new TreeMap<>();

  Bundle(Map<String, byte[]> files, Path repository) {
    this.files = files;
    this.repository = repository;
  }

  List<String> faults() throws IOException {
    sort();
    if (versions.size() != 1) {
      faults.add("a bundle is of one version, and this is of " + versions);
      return faults;
    }
    String version = versions.iterator().next();
    require(!version.contains("SNAPSHOT"), version + " is not a version of a release");
    checkProofs();
    new Poms(artifacts, version, repository, faults).check();
    artifacts.forEach((artifact, kinds) -> checkKinds(artifact, kinds, version));
    new Jars(artifacts, faults).check();
    return faults;
  }

  String artifacts() {
    return String.join(", ", artifacts.keySet());
  }

  private void sort() {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Matcher place = LAYOUT.matcher(file.getKey());
      if (!place.matches()) {
        faults.add(file.getKey() + " is nothing that Maven would look for");
        continue;
      }
      versions.add(place.group("version"));
      Map<String, byte[]> kinds =
          artifacts.computeIfAbsent(place.group("artifact"), artifact -> new TreeMap<>());
      if (place.group("proof").isEmpty()) {
        kinds.put(place.group("kind"), file.getValue());
      }
    }
  }

  private void checkProofs() {
    boolean signed = files.keySet().stream().anyMatch(name -> name.endsWith(".asc"));
    for (String name : files.keySet()) {
      int dot = name.lastIndexOf('.');
      String ending = name.substring(dot);
      if (CHECKSUMS.containsKey(ending) || ending.equals(".asc")) {
        require(
            files.containsKey(name.substring(0, dot)), name + " is of a file that is not there");
      } else {
        CHECKSUMS.forEach((checksum, algorithm) -> checkSum(name, checksum, algorithm));
        require(!signed || files.containsKey(name + ".asc"), name + " is not signed, others are");
      }
    }
  }

  private void checkSum(String name, String ending, String algorithm) {
    byte[] stated = files.get(name + ending);
    if (stated == null) {
      faults.add(name + " has no checksum " + ending);
    } else if (!new String(stated, StandardCharsets.US_ASCII)
        .trim()
        .equals(sum(files.get(name), algorithm))) {
      faults.add(name + ending + " is not the checksum of the file");
    }
  }

  static String sum(byte[] content, String algorithm) {
    return SUMS.computeIfAbsent(content, fresh -> new TreeMap<>())
        .computeIfAbsent(algorithm, fresh -> digest(content, algorithm));
  }

  private static String digest(byte[] content, String algorithm) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private void checkKinds(String artifact, Map<String, byte[]> kinds, String version) {
    require(!artifact.equals("spike-benchmarks"), "spike-benchmarks is never published");
    require(kinds.containsKey(".pom"), artifact + " has no pom");
    boolean jar = !Poms.isOnlyPom(kinds);
    for (String kind : OF_EVERY_JAR) {
      require(!jar || kinds.containsKey(kind), artifact + " has no " + kind);
    }
    for (String kind : kinds.keySet()) {
      require(
          OTHERS.contains(kind) || jar && OF_EVERY_JAR.contains(kind),
          artifact + "…" + kind + " is not to be published");
    }
    if (kinds.containsKey("-cyclonedx.json") && kinds.containsKey("-cyclonedx.xml")) {
      checkMaterials(artifact, kinds, version);
    }
  }

  private void checkMaterials(String artifact, Map<String, byte[]> kinds, String version) {
    try {
      Xml component = Xml.parse(kinds.get("-cyclonedx.xml")).at("metadata", "component");
      require(
          component.text("name").equals(artifact) && component.text("version").equals(version),
          artifact + "…-cyclonedx.xml is of another artifact or version");
      Object document = Json.parse(kinds.get("-cyclonedx.json"));
      Object described = Json.at(document, "metadata", "component");
      require(
          artifact.equals(Json.at(described, "name"))
              && version.equals(Json.at(described, "version")),
          artifact + "…-cyclonedx.json is of another artifact or version");
    } catch (IllegalArgumentException unreadable) {
      faults.add(artifact + "…-cyclonedx cannot be read: " + unreadable.getMessage());
    }
  }

  private void require(boolean fulfilled, String fault) {
    if (!fulfilled) {
      faults.add(fault);
    }
  }
}

/** The poms of a bundle: complete, clean, and of one version with each other. */
final class Poms {
  private static final List<List<String>> NEEDED =
      List.of(
          List.of("modelVersion"),
          List.of("groupId"),
          List.of("artifactId"),
          List.of("version"),
          List.of("name"),
          List.of("description"),
          List.of("url"),
          List.of("inceptionYear"),
          List.of("organization", "name"),
          List.of("licenses", "license", "name"),
          List.of("licenses", "license", "url"),
          List.of("developers", "developer", "name"),
          List.of("scm", "connection"),
          List.of("scm", "developerConnection"),
          List.of("scm", "url"));
  private static final List<String> UNWANTED =
      List.of(
          "parent",
          "build",
          "profiles",
          "properties",
          "modules",
          "reporting",
          "distributionManagement",
          "repositories",
          "pluginRepositories");
  private static final Pattern PATH =
      Pattern.compile("/[h]ome/|/[U]sers/|/[r]oot/|/[t]mp/|/[w]ork/|\\b[A-Z]:\\\\|file:");

  private final Map<String, Map<String, byte[]>> artifacts;
  private final String version;
  private final Path repository;
  private final List<String> faults;

  Poms(
      Map<String, Map<String, byte[]>> artifacts,
      String version,
      Path repository,
      List<String> faults) {
    this.artifacts = artifacts;
    this.version = version;
    this.repository = repository;
    this.faults = faults;
  }

  static boolean isOnlyPom(Map<String, byte[]> kinds) {
    byte[] pom = kinds.get(".pom");
    try {
      return pom != null && Xml.parse(pom).text("packaging").equals("pom");
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  void check() {
    artifacts.forEach(
        (artifact, kinds) -> {
          byte[] pom = kinds.get(".pom");
          if (pom != null) {
            try {
              check(artifact, Xml.parse(pom), new String(pom, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException unreadable) {
              faults.add("the pom of " + artifact + " cannot be read: " + unreadable.getMessage());
            }
          }
        });
    require(artifacts.containsKey("spike-bom"), "the bundle", "has no spike-bom");
  }

  private void check(String artifact, Xml pom, String text) {
    for (List<String> needed : NEEDED) {
      Xml element = pom.at(needed.toArray(String[]::new));
      require(!element.text().isBlank(), artifact, "has no " + String.join("/", needed));
    }
    for (String unwanted : UNWANTED) {
      require(pom.children(unwanted).isEmpty(), artifact, "should have no " + unwanted);
    }
    require(pom.text("groupId").equals("dev.spike"), artifact, "is of another group");
    require(pom.text("artifactId").equals(artifact), artifact, "names another artifact");
    require(pom.text("version").equals(version), artifact, "names another version");
    require(!text.contains("SNAPSHOT"), artifact, "names a SNAPSHOT");
    require(!text.contains("${"), artifact, "has a property that nobody sets");
    require(!PATH.matcher(text).find(), artifact, "knows a path of a machine");
    pom.at("dependencies").children("dependency").forEach(one -> checkDependency(artifact, one));
    List<Xml> managed = pom.at("dependencyManagement", "dependencies").children("dependency");
    managed.forEach(one -> checkDependency(artifact, one));
    if (artifact.equals("spike-bom")) {
      checkIsComplete(managed);
    }
  }

  private void checkDependency(String artifact, Xml dependency) {
    String group = dependency.text("groupId");
    String name = dependency.text("artifactId");
    String wanted = dependency.text("version");
    String scope = dependency.text("scope");
    require(
        !scope.equals("test") && !scope.equals("system"), artifact, "needs " + name + " " + scope);
    require(!wanted.isEmpty(), artifact, "needs " + name + " of any version");
    require(wanted.matches("[^\\[(]*"), artifact, "needs " + name + " of a range of versions");
    if (group.equals("dev.spike")) {
      require(wanted.equals(version), artifact, "needs " + name + " " + wanted);
      require(artifacts.containsKey(name), artifact, "needs " + name + ", which is not here");
    } else if (!wanted.isEmpty() && Files.isDirectory(repository)) {
      Path pom =
          repository
              .resolve(group.replace('.', '/'))
              .resolve(name)
              .resolve(wanted)
              .resolve(name + "-" + wanted + ".pom");
      require(Files.exists(pom), artifact, "needs " + name + " " + wanted + ", which is nowhere");
    }
  }

  private void checkIsComplete(List<Xml> managed) {
    Set<String> listed = new TreeSet<>();
    managed.forEach(one -> listed.add(one.text("artifactId")));
    Set<String> present = new TreeSet<>(artifacts.keySet());
    present.remove("spike-bom");
    require(listed.equals(present), "spike-bom", "lists " + listed + " instead of " + present);
    require(managed.size() == listed.size(), "spike-bom", "lists one of " + listed + " twice");
  }

  private void require(boolean fulfilled, String artifact, String fault) {
    if (!fulfilled) {
      faults.add(artifact + " " + fault);
    }
  }
}

/** The jars of a bundle: licensed, and fit for the module path together. */
final class Jars {
  private static final String MODULE = "module-info.class";
  private static final Map<byte[], ModuleDescriptor> DESCRIBED = new IdentityHashMap<>();

  private final Map<String, Map<String, byte[]>> artifacts;
  private final List<String> faults;
  private final Map<String, String> modules = new TreeMap<>();
  private final Map<String, String> packages = new TreeMap<>();

  Jars(Map<String, Map<String, byte[]>> artifacts, List<String> faults) {
    this.artifacts = artifacts;
    this.faults = faults;
  }

  void check() throws IOException {
    for (Map.Entry<String, Map<String, byte[]>> artifact : artifacts.entrySet()) {
      for (Map.Entry<String, byte[]> file : artifact.getValue().entrySet()) {
        if (file.getKey().endsWith(".jar")) {
          check(artifact.getKey(), file.getKey(), file.getValue());
        }
      }
    }
  }

  private void check(String artifact, String kind, byte[] jar) throws IOException {
    Set<String> entries = Zips.names(jar);
    require(entries.contains("META-INF/LICENSE"), artifact + "…" + kind + " has no licence");
    switch (kind) {
      case ".jar" -> checkModule(artifact, jar, entries);
      case "-sources.jar" ->
          require(
              entries.stream().anyMatch(entry -> entry.endsWith(".java")),
              artifact + "…" + kind + " has no sources");
      case "-javadoc.jar" ->
          require(entries.contains("index.html"), artifact + "…" + kind + " has no index.html");
      case "-runnable.jar" ->
          require(attribute(jar, "Main-Class") != null, artifact + "…" + kind + " cannot be run");
      default -> faults.add(artifact + "…" + kind + " is a jar of no known kind");
    }
  }

  private void checkModule(String artifact, byte[] jar, Set<String> entries) throws IOException {
    if (!entries.contains(MODULE) && attribute(jar, "Automatic-Module-Name") == null) {
      faults.add(artifact + " has no name as a module");
      return;
    }
    ModuleDescriptor module = describe(jar);
    String namesake = modules.put(module.name(), artifact);
    require(namesake == null, artifact + " and " + namesake + " are both module " + module.name());
    for (String part : module.packages()) {
      String other = packages.put(part, artifact);
      require(other == null, part + " is in both " + artifact + " and " + other);
    }
  }

  private static ModuleDescriptor describe(byte[] jar) throws IOException {
    ModuleDescriptor known = DESCRIBED.get(jar);
    if (known != null) {
      return known;
    }
    Path file = Files.createTempFile("bundle-check", ".jar");
    try {
      Files.write(file, jar);
      ModuleDescriptor described = ModuleFinder.of(file).findAll().iterator().next().descriptor();
      DESCRIBED.put(jar, described);
      return described;
    } finally {
      Files.delete(file);
    }
  }

  private static String attribute(byte[] jar, String name) throws IOException {
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
      Manifest manifest = in.getManifest();
      return manifest == null ? null : manifest.getMainAttributes().getValue(name);
    }
  }

  private void require(boolean fulfilled, String fault) {
    if (!fulfilled) {
      faults.add(fault);
    }
  }
}

/** Zips in memory. */
final class Zips {
  // The self-test asks for the same contents again and again.
  private static final Map<byte[], Set<String>> NAMES = new IdentityHashMap<>();

  private Zips() {}

  static Map<String, byte[]> read(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  static Set<String> names(byte[] zip) throws IOException {
    Set<String> names = NAMES.get(zip);
    if (names == null) {
      names = read(zip).keySet();
      NAMES.put(zip, names);
    }
    return names;
  }

  static byte[] write(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return zip.toByteArray();
  }
}

/** An element of a document, or none; what is not there is empty. */
record Xml(Node node) {
  static Xml parse(byte[] document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Xml(builder.parse(new ByteArrayInputStream(document)).getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  Xml at(String... path) {
    Xml place = this;
    for (String name : path) {
      List<Xml> children = place.children(name);
      place = children.isEmpty() ? new Xml(null) : children.get(0);
    }
    return place;
  }

  String text(String... path) {
    Node place = at(path).node;
    return place == null ? "" : place.getTextContent().trim();
  }

  List<Xml> children(String name) {
    List<Xml> children = new ArrayList<>();
    for (Node child = node == null ? null : node.getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      if (child instanceof Element && child.getNodeName().equals(name)) {
        children.add(new Xml(child));
      }
    }
    return children;
  }
}

/** Reads JSON as far as a bill of materials needs it: objects, lists, strings, and other words. */
final class Json {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([{}\\[\\],:])|\"((?:[^\"\\\\]|\\\\.)*+)\"|([-+.\\w]+))\\s*");

  private final String text;
  private final Matcher tokens;
  private int place;

  private Json(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
  }

  static Object parse(byte[] document) {
    Json json = new Json(new String(document, StandardCharsets.UTF_8));
    Object value = json.value();
    if (json.place != json.text.length()) {
      throw new IllegalArgumentException("something follows the end of the document");
    }
    return value;
  }

  static Object at(Object document, String... path) {
    Object place = document;
    for (String name : path) {
      place = place instanceof Map<?, ?> members ? members.get(name) : null;
    }
    return place;
  }

  private void next() {
    if (!tokens.find(place) || tokens.start() != place) {
      throw new IllegalArgumentException("no JSON at character " + place);
    }
    place = tokens.end();
  }

  private boolean comes(String sign) {
    int before = place;
    next();
    boolean comes = sign.equals(tokens.group(1));
    place = comes ? place : before;
    return comes;
  }

  private void expect(String sign) {
    if (!comes(sign)) {
      throw new IllegalArgumentException("no " + sign + " at character " + place);
    }
  }

  private Object value() {
    if (comes("{")) {
      Map<Object, Object> members = new LinkedHashMap<>();
      list("}", () -> member(members));
      return members;
    }
    if (comes("[")) {
      List<Object> elements = new ArrayList<>();
      list("]", () -> elements.add(value()));
      return elements;
    }
    next();
    if (tokens.group(1) != null) {
      throw new IllegalArgumentException("no value at character " + tokens.start());
    }
    return tokens.group(2) != null ? tokens.group(2) : tokens.group(3);
  }

  private void member(Map<Object, Object> members) {
    Object name = value();
    expect(":");
    members.put(name, value());
  }

  private void list(String end, Runnable element) {
    if (comes(end)) {
      return;
    }
    do {
      element.run();
    } while (comes(","));
    expect(end);
  }
}

/** Breaks a good bundle in many ways, each of which has to be noticed. */
final class SelfTest {
  private static final String ANY = "spike-calendar";
  private static final String OTHER = "spike-domain";

  private final Map<String, byte[]> good = new TreeMap<>();
  private final Path repository;
  private final String version;
  private int missed;
  private int noticed;

  SelfTest(Map<String, byte[]> good, Path repository) {
    good.forEach(
        (name, content) -> {
          // Large, and nothing here is about it.
          if (!name.contains("-runnable.jar")) {
            this.good.put(name, content);
          }
        });
    this.repository = repository;
    String first = this.good.keySet().iterator().next();
    this.version = first.split("/")[3];
  }

  boolean passes() throws IOException {
    breakFiles();
    breakPoms();
    breakDependencies();
    breakJars();
    breakMaterials();
    System.out.printf("Of %d broken bundles %d were let through.%n", noticed + missed, missed);
    return missed == 0;
  }

  private void breakFiles() throws IOException {
    for (String kind : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
      broken(ANY + " has no ", files -> remove(files, name(ANY, kind)));
    }
    for (String ending : List.of(".md5", ".sha1", ".sha256")) {
      broken("has no checksum", files -> files.remove(name(ANY, ".jar") + ending));
      broken(
          "is not the checksum",
          files -> files.put(name(ANY, ".pom") + ending, "0".getBytes(StandardCharsets.UTF_8)));
    }
    broken("is not there", files -> files.remove(name(ANY, ".jar")));
    broken("is not signed", files -> files.put(name(ANY, ".jar") + ".asc", new byte[1]));
    broken("nothing that Maven", files -> files.put("dev/spike/notes.txt", new byte[1]));
    broken(
        "is of one version",
        files -> put(files, name(ANY, ".pom").replace(version, "0.0.1"), new byte[1]));
    broken("not to be published", files -> put(files, name(ANY, "-tests.jar"), jar(files)));
    broken(
        "spike-benchmarks is never",
        files -> put(files, name("spike-benchmarks", ".pom"), files.get(name(ANY, ".pom"))));
    broken("has no spike-bom", files -> remove(files, name("spike-bom", ".pom")));
  }

  private void breakPoms() throws IOException {
    for (String needed :
        List.of(
            "name",
            "description",
            "url",
            "licenses",
            "developers",
            "scm",
            "connection",
            "developerConnection")) {
      String fault = "has no " + (needed.equals("connection") ? "scm/" : "");
      pom(fault, text -> text.replaceAll("(?s)<" + needed + "\\b[^>]*>.*?</" + needed + ">", ""));
    }
    for (String unwanted :
        List.of("parent", "build", "profiles", "repositories", "pluginRepositories")) {
      pom("should have no " + unwanted, text -> add(text, "<" + unwanted + "/>"));
    }
    pom("names another version", text -> text.replaceFirst(version, version + "1"));
    pom("names a SNAPSHOT", text -> text.replace("<name>", "<name>0-SNAPSHOT "));
    pom("a property that nobody sets", text -> text.replace("<name>", "<name>${x}"));
    pom("a path of a machine", text -> text.replace("<name>", "<name>/" + "home/ann"));
    pom("cannot be read", text -> text.replace("</project>", ""));
  }

  private void breakDependencies() throws IOException {
    dependency("needs x test", "x", "x", "1", "test");
    dependency("needs x system", "x", "x", "1", "system");
    dependency("of any version", "x", "x", "", "compile");
    dependency("of a range", "x", "x", "[1,2)", "compile");
    dependency("needs " + OTHER + " 0.0.1", "dev.spike", OTHER, "0.0.1", "compile");
    dependency("which is not here", "dev.spike", "spike-nothing", version, "compile");
    if (Files.isDirectory(repository)) {
      dependency("which is nowhere", "x.nowhere", "x", "1", "compile");
    }
    broken(
        "spike-bom lists",
        files ->
            edit(files, "spike-bom", text -> text.replace(">" + ANY + "<", ">" + OTHER + "<")));
    broken("spike-bom lists one of", files -> edit(files, "spike-bom", SelfTest::repeated));
  }

  /** The first dependency is there once more. */
  private static String repeated(String pom) {
    return pom.replaceFirst("(?s)<dependency>.*?</dependency>", "$0$0");
  }

  private void breakJars() throws IOException {
    for (String kind : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
      broken(
          "has no licence",
          files -> repack(files, ANY, kind, jar -> jar.remove("META-INF/LICENSE")));
    }
    broken(
        "has no name as a module",
        files ->
            repack(
                files,
                ANY,
                ".jar",
                jar -> {
                  jar.remove("module-info.class");
                  jar.put("META-INF/MANIFEST.MF", manifest(null));
                }));
    broken(
        "are both module",
        files ->
            repack(
                files,
                ANY,
                ".jar",
                jar -> jar.put("META-INF/MANIFEST.MF", manifest("dev.spike.domain"))));
    broken(
        "is in both",
        files ->
            repack(files, ANY, ".jar", jar -> jar.put("dev/spike/domain/X.class", new byte[1])));
    broken(
        "has no sources",
        files ->
            repack(files, ANY, "-sources.jar", jar -> jar.keySet().removeIf(SelfTest::isSource)));
    broken(
        "has no index.html",
        files -> repack(files, ANY, "-javadoc.jar", jar -> jar.remove("index.html")));
  }

  private void breakMaterials() throws IOException {
    for (String kind : List.of("-cyclonedx.json", "-cyclonedx.xml")) {
      broken("cannot be read", files -> put(files, name(ANY, kind), new byte[] {'{'}));
      broken(
          "of another artifact or version",
          files -> put(files, name(ANY, kind), files.get(name(OTHER, kind))));
    }
  }

  private void dependency(String fault, String group, String name, String wanted, String scope)
      throws IOException {
    String element =
        "<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s<scope>%s</scope></dependency>"
            .formatted(
                group, name, wanted.isEmpty() ? "" : "<version>" + wanted + "</version>", scope);
    pom(fault, text -> text.replace("<dependencies>", "<dependencies>" + element));
  }

  private void pom(String fault, UnaryOperator<String> change) throws IOException {
    broken(fault, files -> edit(files, ANY, change));
  }

  private void broken(String fault, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(good);
    change.accept(files);
    List<String> faults = new Bundle(files, repository).faults();
    if (faults.stream().anyMatch(found -> found.contains(fault))) {
      noticed++;
    } else {
      missed++;
      System.out.printf("FAULT: nobody said \"%s\", but %s%n", fault, faults);
    }
  }

  private String name(String artifact, String kind) {
    return "dev/spike/%s/%s/%s-%s%s".formatted(artifact, version, artifact, version, kind);
  }

  private byte[] jar(Map<String, byte[]> files) {
    return files.get(name(ANY, ".jar"));
  }

  private void edit(Map<String, byte[]> files, String artifact, UnaryOperator<String> change) {
    String pom = new String(files.get(name(artifact, ".pom")), StandardCharsets.UTF_8);
    put(files, name(artifact, ".pom"), change.apply(pom).getBytes(StandardCharsets.UTF_8));
  }

  private void repack(
      Map<String, byte[]> files,
      String artifact,
      String kind,
      Consumer<Map<String, byte[]>> change) {
    try {
      Map<String, byte[]> jar = Zips.read(files.get(name(artifact, kind)));
      change.accept(jar);
      put(files, name(artifact, kind), Zips.write(jar));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isSource(String name) {
    return name.endsWith(".java");
  }

  private static String add(String pom, String element) {
    return pom.replace("</project>", element + "</project>");
  }

  private static byte[] manifest(String module) {
    String name = module == null ? "" : "Automatic-Module-Name: " + module + "\n";
    return ("Manifest-Version: 1.0\n" + name + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void put(Map<String, byte[]> files, String name, byte[] content) {
    files.put(name, content);
    Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256")
        .forEach(
            (ending, algorithm) ->
                files.put(
                    name + ending,
                    Bundle.sum(content, algorithm).getBytes(StandardCharsets.US_ASCII)));
  }

  private static void remove(Map<String, byte[]> files, String name) {
    files.keySet().removeIf(file -> file.startsWith(name));
  }
}
