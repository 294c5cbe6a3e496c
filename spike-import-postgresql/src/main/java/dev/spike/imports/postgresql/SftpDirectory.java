package dev.spike.imports.postgresql;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A directory of an SFTP server. */
final class SftpDirectory implements FileSource {

  private final SftpLine line;
  private final String directory;

  SftpDirectory(SftpLine line, String directory) {
    this.line = line;
    this.directory = directory.endsWith("/") ? directory : directory + "/";
  }

  @Override
  public List<FileContent> files() {
    ChannelSftp channel = null;
    try {
      channel = line.channel();
      line.alarm().begin();
      List<FileContent> files = new ArrayList<>();
      for (ChannelSftp.LsEntry entry : channel.ls(literally(directory))) {
        String name = entry.getFilename();
        SftpATTRS attributes = attributes(channel, entry);
        if (attributes.isReg() && name.indexOf('/') < 0) {
          files.add(new RemoteFile(name, attributes.getSize()));
        }
      }
      files.sort(Comparator.comparing(FileContent::name));
      return files;
    } catch (JSchException | SftpException e) {
      throw line.failure(e);
    } finally {
      line.alarm().end();
      close(channel);
    }
  }

  private SftpATTRS attributes(ChannelSftp channel, ChannelSftp.LsEntry entry)
      throws SftpException {
    if (!entry.getAttrs().isLink()) {
      return entry.getAttrs();
    }
    try {
      return channel.stat(literally(directory + entry.getFilename()));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        // A link to nowhere is no file.
        return entry.getAttrs();
      }
      throw e;
    }
  }

  /** A path of which no letter is a pattern for the library. */
  private static String literally(String path) {
    return path.replaceAll("[\\\\*?]", "\\\\$0");
  }

  private static void close(ChannelSftp channel) {
    if (channel != null) {
      channel.disconnect();
    }
  }

  @Override
  public void close() {
    line.close();
  }

  private InputStream read(String name) throws IOException {
    ChannelSftp channel = null;
    try {
      channel = line.channel();
      line.alarm().begin();
      return new Guarded(channel, channel.get(literally(directory + name)));
    } catch (JSchException | SftpException e) {
      close(channel);
      throw new IOException(line.failure(e).getMessage(), e);
    } finally {
      line.alarm().end();
    }
  }

  private final class RemoteFile implements FileContent {

    private final String name;
    private final long bytes;

    RemoteFile(String name, long bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long bytes() {
      return bytes;
    }

    @Override
    public boolean isNear() {
      return false;
    }

    @Override
    public InputStream open() throws IOException {
      return read(name);
    }
  }

  /** A stream whose every read must be answered in time. */
  private final class Guarded extends FilterInputStream {

    private final ChannelSftp channel;

    Guarded(ChannelSftp channel, InputStream source) {
      super(source);
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      line.alarm().begin();
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw new IOException(line.failure(e).getMessage(), e);
      } finally {
        line.alarm().end();
      }
    }

    /** The channel goes with it; the stream itself might wait for what it has asked for. */
    @Override
    public void close() {
      channel.disconnect();
    }
  }
}
