package dev.spike.http.place;

/** What can be done with a thing of the service, as HTTP calls it. */
public enum Verb {
  /** Look at it. */
  GET,
  /** Make one, or let it do something. */
  POST,
  /** Change some of it. */
  PATCH,
  /** Change some of it, where imports are concerned. */
  PUT,
  /** Do away with it. */
  DELETE
}
