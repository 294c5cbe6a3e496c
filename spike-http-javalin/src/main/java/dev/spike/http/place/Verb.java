package dev.spike.http.place;

/** What can be done with a thing of the service, as HTTP calls it. */
public enum Verb {
  /** Look at it. */
  GET,
  /** Make one, or let it do something. */
  POST,
  /** Change it. */
  PATCH,
  /** Change what is said of it. */
  PUT,
  /** Do away with it. */
  DELETE
}
