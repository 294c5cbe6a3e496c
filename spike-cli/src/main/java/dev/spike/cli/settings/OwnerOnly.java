package dev.spike.cli.settings;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What keeps others from what is kept, where the file system knows of others. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /** For a new directory. */
  public static FileAttribute<?>[] directory() {
    return only("rwx------");
  }

  /** For a new file. */
  public static FileAttribute<?>[] file() {
    return only("rw-------");
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
