package dev.spike.application.imports;

import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SourceFiles;
import java.io.IOException;

/** Opens places where files are. */
public interface FileSources {

  /** Opens a directory of an SFTP server, whose key must be the pinned one if there is one. */
  FileSource sftp(SftpAccess server) throws IOException;

  /** The key that an SFTP server shows, as it can be pinned. */
  String hostKey(SftpAccess server) throws IOException;

  /** Opens files of this machine within the directory that imports may read. */
  FileSource local(SourceFiles files) throws IOException;
}
