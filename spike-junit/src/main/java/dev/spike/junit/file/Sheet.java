package dev.spike.junit.file;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The only document of a file, whose faults are told with their places in it. */
record Sheet(String file, Part document) {

  private static final int LARGEST = 2 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Module OWN = Sheet.class.getModule();

  /** Reads a file as a class would find it among its resources. */
  static Sheet of(Class<?> beside, String file) {
    return of(file, text(file, bytes(beside, file)));
  }

  /** Reads what stands in a file of that name. */
  static Sheet of(String file, String text) {
    try {
      return new Sheet(file, only(documents(file, text)));
    } catch (Unreadable e) {
      throw refused(file + ", line " + e.line() + ": " + e.getMessage());
    } catch (NoClassDefFoundError e) {
      throw lacking(file, e);
    }
  }

  private static Refusal lacking(String file, NoClassDefFoundError error) {
    if (!String.valueOf(error.getMessage()).contains("org/yaml/")) {
      throw error;
    }
    String resolved =
        OWN.isNamed() ? " (on the module path: --add-modules org.yaml.snakeyaml)" : "";
    return refused(
        file
            + " is YAML, which takes a library to read: add the dependency org.yaml:snakeyaml to"
            + " the tests"
            + resolved
            + ", or write the file as JSON");
  }

  private static byte[] bytes(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw absent(beside, file);
      }
      byte[] bytes = in.readNBytes(LARGEST + 1);
      Members.need(bytes.length <= LARGEST, file + " has more than 2 MiB");
      return bytes;
    } catch (IOException e) {
      throw refused(file + " cannot be read (" + e.getMessage() + ")");
    }
  }

  /** What a module does not open to here looks as if it were not there. */
  private static Refusal absent(Class<?> beside, String file) {
    String where = file.startsWith("/") ? file.substring(1) : path(beside) + file;
    String home = where.substring(0, Math.max(0, where.lastIndexOf('/'))).replace('/', '.');
    Module owner = beside.getModule();
    boolean isHidden = owner.getPackages().contains(home) && !owner.isOpen(home, OWN);
    return refused(
        "there is no file "
            + Texts.shown(file)
            + (isHidden ? " that can be seen" : "")
            + "; it should be "
            + where
            + " among the resources of the tests"
            + (isHidden ? opening(owner, home) : ""));
  }

  private static String opening(Module owner, String home) {
    return ", and the module %s has to open the package %s: make it an open module, or say 'opens %s%s'"
        .formatted(owner.getName(), home, home, OWN.isNamed() ? " to " + OWN.getName() : "");
  }

  private static String path(Class<?> beside) {
    return beside.getPackageName().isEmpty() ? "" : beside.getPackageName().replace('.', '/') + "/";
  }

  private static String text(String file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(file + " is not written in UTF-8");
    }
  }

  /** Other endings than these say nothing; then an object or a list at the beginning does. */
  private static List<Part> documents(String file, String text) {
    if (text.startsWith(BYTE_ORDER_MARK)) {
      throw new Unreadable(1, "it begins with a byte order mark; save it as UTF-8 without one");
    }
    String begin = text.stripLeading();
    boolean isYaml = file.matches(".*\\.ya?ml");
    boolean looksLikeJson = begin.startsWith("{") || begin.startsWith("[");
    boolean isJson = !isYaml && (file.endsWith(".json") || looksLikeJson);
    return isJson ? JsonText.documents(text) : YamlText.documents(text);
  }

  private static Part only(List<Part> documents) {
    if (documents.isEmpty()) {
      throw new Unreadable(1, "there is no document in it");
    }
    Part first = documents.get(0);
    if (documents.size() > 1) {
      throw new Unreadable(
          documents.get(1).line(),
          "another document begins, and a feed is made of one collection; put each into a file of"
              + " its own");
    }
    if (!first.is(Part.Kind.OBJECT)) {
      throw new Unreadable(
          first.line(), "a document has members, such as 'name: Router', and this has none");
    }
    return first;
  }

  private static Refusal refused(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, sentence);
  }

  /** The refusal of all that is wrong with it: one fault in one line, several below each other. */
  Refusal refusal(List<Fault> faults) {
    if (faults.size() == 1) {
      return refused(file + ", " + said(faults.get(0)));
    }
    return refused(
        faults.stream()
            .sorted(Comparator.comparingInt(this::line))
            .map(fault -> "\n  " + said(fault))
            .collect(Collectors.joining("", file + " has " + faults.size() + " faults:", "")));
  }

  private int line(Fault fault) {
    return document.lineOf(fault.pointer());
  }

  private String said(Fault fault) {
    String member = fault.pointer().isEmpty() ? "" : ", " + fault.pointer().substring(1);
    return "line " + line(fault) + member + ": " + fault.detail();
  }
}
