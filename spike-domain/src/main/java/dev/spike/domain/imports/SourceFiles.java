package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.util.List;

/** Files of this machine, by paths below the directory that imports may read. */
public record SourceFiles(List<String> paths) {

  private static final int MOST = 10_000;

  public SourceFiles {
    paths = List.copyOf(paths);
    Faults faults = new Faults();
    faults.check(!paths.isEmpty() && paths.size() <= MOST, "", "there must be 1 to %d files", MOST);
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      faults.check(
          !path.isBlank()
              && path.chars().noneMatch(Character::isISOControl)
              && Texts.areStorable(path),
          Integer.toString(i),
          "a path must not be empty or contain control characters");
    }
    faults.refuseIfAny();
  }
}
