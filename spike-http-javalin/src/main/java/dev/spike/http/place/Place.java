package dev.spike.http.place;

/** Where requests are answered, wherever that is: one contract, and the same answers. */
public interface Place extends AutoCloseable {

  /** Has a request answered; an answer that says no is an answer too. */
  Reply ask(Ask ask);

  @Override
  void close();
}
