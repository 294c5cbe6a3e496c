package dev.spike.benchmarks;

import java.math.BigDecimal;

/** A row as plain code would hold it, made and turned into text anew each time. */
record Reading(
    int cpu,
    int memory,
    int latency,
    int errors,
    BigDecimal load,
    BigDecimal temperature,
    long requests,
    long free,
    long time,
    String host) {

  static Reading of(long row) {
    return new Reading(
        Row.cpu(row),
        Row.memory(row),
        Row.latency(row),
        Row.errors(row),
        BigDecimal.valueOf(Row.load(row), 2),
        BigDecimal.valueOf(Row.temperature(row), 3),
        Row.requests(row),
        Row.free(row),
        Row.time(row),
        Row.HOST);
  }

  String csv() {
    return cpu
        + ","
        + memory
        + ","
        + latency
        + ","
        + errors
        + ","
        + load
        + ","
        + temperature
        + ","
        + requests
        + ","
        + free
        + ","
        + time
        + ","
        + host
        + "\n";
  }

  String json() {
    return "{\"cpu\":"
        + cpu
        + ",\"memory\":"
        + memory
        + ",\"latency\":"
        + latency
        + ",\"errors\":"
        + errors
        + ",\"load\":"
        + load
        + ",\"temperature\":"
        + temperature
        + ",\"requests\":"
        + requests
        + ",\"free\":"
        + free
        + ",\"time\":"
        + time
        + ",\"host\":\""
        + host
        + "\"}\n";
  }
}
