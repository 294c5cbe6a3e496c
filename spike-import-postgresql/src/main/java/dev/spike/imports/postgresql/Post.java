package dev.spike.imports.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over a socket of its own. The client of the JDK would look the host up by itself, and
 * perhaps find another address than the one that was allowed.
 */
final class Post {

  private static final int WEB = 80;
  private static final int SECURE_WEB = 443;
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  private final Letter letter;
  private final URI uri;
  private final byte[] body;
  private final Duration patience;
  private final SSLSocketFactory security;

  Post(Letter letter, Duration patience, SSLSocketFactory security) {
    this.letter = letter;
    this.uri = URI.create(letter.uri().toASCIIString());
    this.security = security;
    body = letter.json().getBytes(StandardCharsets.UTF_8);
    this.patience = patience;
  }

  /** What came back. */
  record Answer(int status, String text) {

    boolean isYes() {
      return status / 100 == 2;
    }
  }

  /** Sends it, and reads no more of the answer than its status. */
  int send(boolean allowPrivate) throws IOException, CallbackAddress.Unreachable {
    return ask(allowPrivate, 0).status();
  }

  /** Sends it, and reads the answer, though not for ever. */
  Answer ask(boolean allowPrivate) throws IOException, CallbackAddress.Unreachable {
    return ask(allowPrivate, LONGEST_ANSWER);
  }

  private Answer ask(boolean allowPrivate, int most)
      throws IOException, CallbackAddress.Unreachable {
    InetAddress address = CallbackAddress.find(uri.getHost(), allowPrivate);
    try (Socket plain = new Socket();
        Alarm alarm = new Alarm(patience, () -> close(plain))) {
      alarm.begin();
      try {
        plain.connect(new InetSocketAddress(address, port()), Math.toIntExact(patience.toMillis()));
        return exchange(plain, most);
      } catch (IOException e) {
        if (alarm.hasRung()) {
          throw new SocketTimeoutException("within " + patience.toSeconds() + " s");
        }
        throw e;
      }
    }
  }

  private Answer exchange(Socket plain, int most) throws IOException {
    if (!isSecure()) {
      return speak(plain, most);
    }
    try (SSLSocket secure = secured(plain)) {
      return speak(secure, most);
    }
  }

  /** The certificate must be of the host that was asked for, whatever its address. */
  private SSLSocket secured(Socket plain) throws IOException {
    String host = CallbackAddress.withoutBrackets(uri.getHost());
    SSLSocket secure = (SSLSocket) security.createSocket(plain, host, port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private Answer speak(Socket socket, int most) throws IOException {
    socket.getOutputStream().write(head().getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
    InputStream answer = socket.getInputStream();
    Matcher status = STATUS.matcher(firstLine(answer));
    if (!status.matches()) {
      throw new ProtocolException("the answer is not HTTP");
    }
    String text = new String(answer.readNBytes(most), StandardCharsets.UTF_8);
    return new Answer(Integer.parseInt(status.group(1)), text);
  }

  private String head() {
    String path = Optional.ofNullable(uri.getRawPath()).filter(raw -> !raw.isEmpty()).orElse("/");
    String query = Optional.ofNullable(uri.getRawQuery()).map(raw -> "?" + raw).orElse("");
    String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    return String.join(
        "\r\n",
        letter.method() + " " + path + query + " HTTP/1.1",
        "Host: " + host,
        "User-Agent: spike",
        "Accept: */*",
        "Content-Type: application/json",
        "Content-Length: " + body.length,
        "Connection: close" + letter.bearer().map(Post::proof).orElse(""),
        "",
        "");
  }

  private static String proof(String bearer) {
    return "\r\nAuthorization: Bearer " + bearer;
  }

  private static String firstLine(InputStream answer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answer.read(); next != '\n'; next = answer.read()) {
      if (next < 0 || line.length() == LONGEST_LINE) {
        throw new ProtocolException("the answer broke off");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private boolean isSecure() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private int port() {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return isSecure() ? SECURE_WEB : WEB;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }
}
