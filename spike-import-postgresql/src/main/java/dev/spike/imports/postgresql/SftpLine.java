package dev.spike.imports.postgresql;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.imports.SftpAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** A line to an SFTP server, which is cut when the server is silent for too long. */
final class SftpLine implements AutoCloseable {

  private final Session session;
  private final SftpAccess server;
  private final Duration toConnect;
  private final Duration toAnswer;
  private final Alarm alarm;
  private volatile Socket socket;

  SftpLine(Session session, SftpAccess server, Duration toConnect, Duration toAnswer) {
    this.session = session;
    this.server = server;
    this.toConnect = toConnect;
    this.toAnswer = toAnswer;
    session.setSocketFactory(new Sockets());
    alarm = new Alarm(toAnswer, this::cut);
  }

  /** Keeps the socket at hand: while the two sides get to know each other only it can be cut. */
  private final class Sockets implements SocketFactory {

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      Socket made = new Socket();
      socket = made;
      made.connect(new InetSocketAddress(host, port), Math.toIntExact(toConnect.toMillis()));
      return made;
    }

    @Override
    public InputStream getInputStream(Socket connected) throws IOException {
      return connected.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket connected) throws IOException {
      return connected.getOutputStream();
    }
  }

  private void cut() {
    session.disconnect();
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }

  void connect() throws JSchException {
    alarm.begin();
    try {
      session.connect(Math.toIntExact(toConnect.toMillis()));
    } finally {
      alarm.end();
    }
  }

  /** Opens a channel, over which one file can be read at a time. */
  ChannelSftp channel() throws JSchException {
    alarm.begin();
    try {
      ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
      channel.connect(Math.toIntExact(toAnswer.toMillis()));
      return channel;
    } finally {
      alarm.end();
    }
  }

  /** What the server must answer in time. */
  Alarm alarm() {
    return alarm;
  }

  /** What to throw for something that went wrong on the line. */
  LoadFailure failure(Exception cause) {
    return alarm.hasRung() ? silent() : failure(server, cause);
  }

  private LoadFailure silent() {
    return new LoadFailure(
        LoadFailure.Kind.SOURCE,
        "the SFTP server %s was silent for %d s".formatted(place(server), toAnswer.toSeconds()));
  }

  static LoadFailure failure(SftpAccess server, Exception cause) {
    String said = String.valueOf(cause.getMessage());
    String reason = said.startsWith("Auth ") ? "it accepts neither password nor key" : said;
    return new LoadFailure(
        LoadFailure.Kind.SOURCE,
        "the SFTP server %s cannot be used: %s".formatted(place(server), reason),
        cause);
  }

  static String place(SftpAccess server) {
    return server.username() + "@" + server.host() + ":" + server.port();
  }

  @Override
  public void close() {
    alarm.close();
    cut();
  }
}
