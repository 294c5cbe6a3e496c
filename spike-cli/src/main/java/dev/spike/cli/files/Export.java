package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes documents into one file, or into a directory with a file for each. */
record Export(String out, Optional<FileFormat> format) {

  private static final int LONGEST = 50;
  private static final String UNFIT = "[^\\p{L}\\p{N}._ ()-]|^[. -]";

  /** Writes them, and says what was written. */
  String write(List<ObjectNode> documents) {
    Path target = target();
    try {
      if (out.endsWith("/") || Files.isDirectory(target)) {
        return writeEach(documents, Files.createDirectories(target));
      }
      FileFormat form =
          format.orElse(out.endsWith(FileFormat.JSON.ending()) ? FileFormat.JSON : FileFormat.YAML);
      Files.writeString(target, form.text(documents));
      return said(documents) + " to " + out + ".";
    } catch (IOException e) {
      throw new UncheckedIOException(out + " cannot be written", e);
    }
  }

  private Path target() {
    try {
      return Path.of(out);
    } catch (InvalidPathException e) {
      throw new Refusal(Refusal.Kind.INVALID, Texts.shown(out) + " cannot be the name of a file");
    }
  }

  private static String said(List<ObjectNode> documents) {
    List<String> counts = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      long number = documents.stream().filter(each -> DocumentKind.of(each) == kind).count();
      if (number > 0) {
        counts.add(PlanView.count(number, kind.word()));
      }
    }
    return "Wrote " + String.join(", ", counts);
  }

  private String writeEach(List<ObjectNode> documents, Path directory) throws IOException {
    FileFormat form = format.orElse(FileFormat.YAML);
    Set<String> taken = new HashSet<>();
    for (ObjectNode document : documents) {
      String name = free(fileName(document), taken);
      Files.writeString(directory.resolve(name + form.ending()), form.text(List.of(document)));
    }
    return said(documents) + " to files in " + out + ".";
  }

  private static String fileName(ObjectNode document) {
    DocumentKind kind = DocumentKind.of(document);
    String name = document.path("name").asText();
    return kind == DocumentKind.COLLECTION ? name : kind.word() + "-" + name;
  }

  /** Names of things may have letters that no file can have, and differ where files do not. */
  private static String free(String name, Set<String> taken) {
    String fit = name.replaceAll(UNFIT, "_");
    String begin =
        fit.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String free = begin;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = begin + "-" + number;
    }
    return free;
  }
}
