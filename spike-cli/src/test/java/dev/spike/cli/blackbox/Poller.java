package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** A machine that polls one address again and again by one connection, as fast as it can. */
final class Poller implements Closeable {

  /** What it got. */
  record Answer(int status, String body) {

    /** The number that stands behind the name of a field. */
    long number(String fieldName) {
      int start = body.indexOf("\"" + fieldName + "\":") + fieldName.length() + 3;
      int end = start;
      while (Character.isDigit(body.charAt(end))) {
        end++;
      }
      return Long.parseLong(body, start, end, 10);
    }
  }

  private final Socket socket;
  private final InputStream in;
  private final byte[] request;

  Poller(ServedJar jar, Caller machine, String path) throws IOException {
    socket = new Socket("127.0.0.1", jar.port());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (Map.Entry<String, String> header : machine.headers().entrySet()) {
      text.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    request = text.append("\r\n").toString().getBytes(UTF_8);
  }

  /** Polls once; it fails where the service goes away before it has answered in full. */
  Answer poll() throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new Answer(status, new String(body, UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
