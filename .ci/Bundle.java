import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips what a release has staged, with checksums, as Maven Central takes it. Its arguments are the
 * directory, the zip, and the instant that every entry is dated: the same files make the same zip.
 */
final class Bundle {
  private static final Map<String, String> CHECKSUMS =
      Map.of("MD5", ".md5", "SHA-1", ".sha1", "SHA-256", ".sha256");

  private Bundle() {}

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    Path staging = Path.of(arguments[0]).normalize();
    Path zip = Path.of(arguments[1]).normalize();
    Map<String, byte[]> entries = new TreeMap<>();
    for (Path file : published(staging)) {
      String name = staging.relativize(file).toString().replace('\\', '/');
      byte[] content = Files.readAllBytes(file);
      entries.put(name, content);
      if (!name.endsWith(".asc")) {
        addChecksums(name, content, entries);
      }
    }
    write(entries, Instant.parse(arguments[2]), zip);
    System.out.printf("%s: %d files, %,d bytes%n", zip, entries.size(), Files.size(zip));
  }

  // Staging leaves checksums of its own, and lists of versions, which Central keeps itself.
  private static List<Path> published(Path staging) throws IOException {
    try (Stream<Path> files = Files.walk(staging)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> !file.getFileName().toString().matches("maven-metadata.*|.*\\.(md5|sha\\d+)"))
          .filter(file -> !file.getFileName().toString().matches(".*-tests\\.jar(\\.asc)?"))
          .toList();
    }
  }

  private static void addChecksums(String name, byte[] content, Map<String, byte[]> entries)
      throws NoSuchAlgorithmException {
    for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
      byte[] digest = MessageDigest.getInstance(checksum.getKey()).digest(content);
      String text = HexFormat.of().formatHex(digest);
      entries.put(name + checksum.getValue(), text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void write(Map<String, byte[]> entries, Instant date, Path zip)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(date.atZone(ZoneOffset.UTC).toLocalDateTime());
        out.putNextEntry(header);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
  }
}
