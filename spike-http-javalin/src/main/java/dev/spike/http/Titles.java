package dev.spike.http;

import org.eclipse.jetty.http.HttpStatus;

/** The names of status codes. */
final class Titles {

  private Titles() {}

  static String of(int status) {
    return HttpStatus.getMessage(status);
  }
}
