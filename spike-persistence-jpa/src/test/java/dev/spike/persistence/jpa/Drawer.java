package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import java.nio.file.Path;

/** The main class of a process that counts in a storage until it is killed. */
final class Drawer {

  private Drawer() {}

  /** Prints each number once the storage has acknowledged it. */
  public static void main(String[] arguments) {
    try (JpaStorage storage = JpaStorage.inDirectory(Path.of(arguments[0]), Emptied.PATIENCE)) {
      CollectionId collection = new CollectionId(Long.parseLong(arguments[1]));
      while (true) {
        System.out.println(Tally.count(storage, collection));
      }
    }
  }
}
