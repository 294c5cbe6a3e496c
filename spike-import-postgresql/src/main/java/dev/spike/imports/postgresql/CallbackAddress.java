package dev.spike.imports.postgresql;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses somebody from outside may have a request sent to. */
final class CallbackAddress {

  private CallbackAddress() {}

  /** Looks up a host once; what it is connected to is this very address. */
  static InetAddress find(String host, boolean allowPrivate)
      throws UnknownHostException, Unreachable {
    InetAddress[] all = InetAddress.getAllByName(withoutBrackets(host));
    for (InetAddress address : all) {
      if (!allowPrivate && !isPublic(address)) {
        throw new Unreachable(
            "%s is an address of this machine or its network, to which no callback may go"
                .formatted(address.getHostAddress()));
      }
    }
    return all[0];
  }

  /** An address that must not be connected to. */
  static final class Unreachable extends Exception {

    private static final long serialVersionUID = 1;

    Unreachable(String sentence) {
      super(sentence);
    }
  }

  static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  static boolean isPublic(InetAddress address) {
    boolean known =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (known) {
      return false;
    }
    return address instanceof Inet6Address
        ? isPublic6(address.getAddress())
        : isPublic4(address.getAddress());
  }

  private static boolean isPublic4(byte[] octets) {
    int first = octets[0] & 0xff;
    int second = octets[1] & 0xff;
    int third = octets[2] & 0xff;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && third == 0;
    boolean benchmarks = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && first != 127 && !shared && !protocol && !benchmarks;
  }

  private static boolean isPublic6(byte[] octets) {
    boolean uniqueLocal = (octets[0] & 0xfe) == 0xfc;
    boolean teredo = octets[0] == 0x20 && octets[1] == 0x01 && octets[2] == 0 && octets[3] == 0;
    boolean translated = octets[0] == 0 && octets[1] == 0x64 && octets[2] == -1;
    if (uniqueLocal || teredo || translated && !isZero(octets, 4, 12)) {
      return false;
    }
    byte[] embedded = embedded(octets, translated);
    return embedded.length == 0 || isPublicEmbedded(embedded);
  }

  private static boolean isPublicEmbedded(byte[] octets) {
    try {
      return isPublic(InetAddress.getByAddress(octets));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The address of the older kind within one of the newer, by which it can be reached; if any. */
  private static byte[] embedded(byte[] octets, boolean translated) {
    boolean compatible = isZero(octets, 0, 12);
    boolean mapped = isZero(octets, 0, 10) && octets[10] == -1 && octets[11] == -1;
    if (compatible || mapped || translated) {
      return Arrays.copyOfRange(octets, 12, 16);
    }
    boolean sixToFour = octets[0] == 0x20 && octets[1] == 0x02;
    return sixToFour ? Arrays.copyOfRange(octets, 2, 6) : new byte[0];
  }

  private static boolean isZero(byte[] octets, int from, int to) {
    for (int i = from; i < to; i++) {
      if (octets[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
