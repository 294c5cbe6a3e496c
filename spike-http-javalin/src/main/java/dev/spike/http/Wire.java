package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What one request comes by and its answer goes by. */
interface Wire {

  /** What stands in the place of a name in the path. */
  String part(String name);

  /** A value of the query. */
  Optional<String> query(String name);

  /** All headers of a name. */
  List<String> headers(String name);

  /** The body, which has to be an object. */
  ObjectNode body();

  /** Whether nobody on the way could read it. */
  boolean isSecret();

  void status(int status);

  void header(String name, String value);

  void content(String type, byte[] bytes);

  /** Lets the client wait for an answer, or breaks off at last if it shall not get any. */
  void endure(Ordeal ordeal, Runnable answer);
}
