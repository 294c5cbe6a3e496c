package dev.spike.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set: by an option, in the environment or in a file, under names that go together. */
public enum Setting {
  HOST("SPIKE_HOST"),
  PORT("SPIKE_PORT"),
  DATA("SPIKE_DATA"),
  DB("SPIKE_DB"),
  JWT_SECRET("SPIKE_JWT_SECRET"),
  SECRET_KEY("SPIKE_SECRET_KEY"),
  CLOCK("SPIKE_CLOCK"),
  SCHEDULER("SPIKE_SCHEDULER"),
  IMPORT_DIR("SPIKE_IMPORT_DIR"),
  MISFIRE_GRACE("SPIKE_MISFIRE_GRACE"),
  CALLBACK_ALLOW_PRIVATE("SPIKE_CALLBACK_ALLOW_PRIVATE"),
  TRUTH_KEPT("SPIKE_TRUTH_KEPT"),
  GRAFANA_URL("SPIKE_GRAFANA_URL"),
  GRAFANA_TOKEN("SPIKE_GRAFANA_TOKEN"),
  ADMIN_EMAIL("SPIKE_ADMIN_EMAIL"),
  ADMIN_PASSWORD("SPIKE_ADMIN_PASSWORD");

  private final String variable;

  Setting(String variable) {
    this.variable = variable;
  }

  /** Its name in a file, and after two dashes as an option. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in the environment. */
  String variable() {
    return variable;
  }

  /** Whether nobody else may read a file in which it has this value. */
  boolean isSecret(String value) {
    return this == JWT_SECRET
        || this == SECRET_KEY
        || this == ADMIN_PASSWORD
        || this == GRAFANA_TOKEN
        || this == DB && value.toLowerCase(Locale.ROOT).contains("password");
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}
