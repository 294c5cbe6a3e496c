package dev.spike.imports.postgresql;

import dev.spike.domain.imports.SftpAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A canal between a client and a server that can be shut: both ends stay, and nothing passes. */
public final class Lock implements AutoCloseable {

  private final ServerSocket upper;
  private final int lower;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean shut;

  /** A canal to a port of this machine. */
  public Lock(int port) throws IOException {
    lower = port;
    upper = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "lock");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = upper.accept();
        Socket server = new Socket("localhost", lower);
        sockets.add(client);
        sockets.add(server);
        start(() -> pass(client, server));
        start(() -> pass(server, client));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8 * 1024];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (!shut) {
          out.write(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      // One end is gone.
    }
  }

  /** Where clients enter. */
  public int port() {
    return upper.getLocalPort();
  }

  /** Lets nothing pass from now on. */
  public void shut() {
    shut = true;
  }

  SftpAccess through(SftpAccess direct) {
    return new SftpAccess(
        "localhost",
        port(),
        direct.username(),
        direct.password(),
        direct.keyPath(),
        direct.hostKey(),
        direct.remotePath());
  }

  @Override
  public void close() throws IOException {
    upper.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
