package dev.spike.imports.postgresql;

import dev.spike.application.imports.BadRow;
import dev.spike.application.imports.Loaded;
import dev.spike.domain.imports.BadRows;
import java.util.ArrayList;
import java.util.List;

/** Bad rows: the first of them are kept where they are left out, and one is too many elsewhere. */
final class BadRowList {

  private final BadRows policy;
  private final String file;
  private final List<BadRow> first = new ArrayList<>();
  private long count;

  BadRowList(BadRows policy, String file) {
    this.policy = policy;
    this.file = file;
  }

  void add(BadRow row) {
    if (policy == BadRows.FAIL) {
      throw new Place(file, row.line()).failure(row.reason());
    }
    count++;
    if (first.size() < Loaded.MOST_BAD) {
      first.add(row);
    }
  }

  Copied with(long rows) {
    return new Copied(rows, count, first);
  }
}
