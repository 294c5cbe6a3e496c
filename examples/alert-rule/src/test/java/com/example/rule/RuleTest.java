package com.example.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A unit test of a rule file, in the format of {@code promtool test rules}. */
final class RuleTest {

  private static final String ALERT = "RouterBusy";

  private final Duration every;
  private final List<String> values = new ArrayList<>();
  private final StringBuilder expected = new StringBuilder();

  RuleTest(Duration every) {
    this.every = every;
  }

  /** Adds a value, and what is expected of the alert at that instant. */
  void add(String value, boolean fires) {
    Duration at = every.multipliedBy(values.size());
    values.add(value);
    expected.append(
        """
              - eval_time: %ds
                alertname: %s
                exp_alerts: %s
        """
            .formatted(
                at.toSeconds(),
                ALERT,
                fires ? "[{exp_labels: {severity: page, host: web-01}}]" : "[]"));
  }

  /** The test of a rule file. */
  String of(String rules) {
    return """
    rule_files: ['%s']
    evaluation_interval: %ds
    tests:
      - interval: %ds
        input_series:
          - series: cpu{host="web-01"}
            values: %s
        alert_rule_test:
    %s\
    """
        .formatted(rules, every.toSeconds(), every.toSeconds(), String.join(" ", values), expected);
  }
}
