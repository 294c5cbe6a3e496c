package dev.spike.planted.application;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** Every way to what the machine is like. */
public final class ReadsTheEnvironment {

  String variable() {
    return System.getenv("HOME");
  }

  String property() {
    return System.getProperty("user.name");
  }

  Object properties() {
    return System.getProperties();
  }

  String lineBreak() {
    return System.lineSeparator();
  }

  boolean flag() {
    return Boolean.getBoolean("spike.flag");
  }

  Integer number() {
    return Integer.getInteger("spike.number");
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  TimeZone oldZone() {
    return TimeZone.getDefault();
  }

  Locale locale() {
    return Locale.getDefault();
  }

  Charset charset() {
    return Charset.defaultCharset();
  }
}
