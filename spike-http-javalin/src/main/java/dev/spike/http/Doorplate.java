package dev.spike.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which browsers may call the service. Where only this machine reaches it, those are
 * the names of this machine: any other was made to point here by somebody else's page, which would
 * then be taken for one of ours.
 */
record Doorplate(boolean isForThisMachineOnly) {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern PORT = Pattern.compile(":\\d*$");

  static Doorplate at(String host) {
    try {
      return new Doorplate(InetAddress.getByName(host).isLoopbackAddress());
    } catch (UnknownHostException e) {
      // To listen there fails with better words.
      return new Doorplate(false);
    }
  }

  void demandName(Exchange exchange) {
    demandName(exchange.header("Host"));
  }

  void demandName(Optional<String> called) {
    String name = PORT.matcher(called.orElse("")).replaceFirst("").toLowerCase(Locale.ROOT);
    if (isForThisMachineOnly && !NAMES.contains(name)) {
      throw new TurnedAway(
          421,
          "a service that listens on this machine only is called localhost by browsers; to be"
              + " reached by another name, let it listen on another address (--host)");
    }
  }
}
