package dev.spike.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the help explains besides commands. */
enum Topic {
  PLACES(
      "places",
      List.of(
          "A command works at one place, a service or a database. It is the first of",
          "these that is there:",
          "",
          "1  what an option names: --server, or --data, --db or --config",
          "2  the service in SPIKE_SERVER",
          "3  the database in SPIKE_DATA or SPIKE_DB",
          "4  the service at which you signed in by spike login",
          "5  your own database, which is made when it is needed",
          "",
          "At a service you are who signed in there, or whose token is in --token or",
          "SPIKE_TOKEN; an API key in --api-key or SPIKE_API_KEY draws data, or imports if",
          "its scope says so. On a database you are its first Admin. spike whoami says",
          "where and who you are.")),
  EXIT_CODES("exit-codes", Arrays.stream(ExitCode.values()).map(ExitCode::line).toList());

  private final String word;
  private final List<String> lines;

  Topic(String word, List<String> lines) {
    this.word = word;
    this.lines = lines;
  }

  static Optional<Topic> of(List<String> words) {
    return Arrays.stream(values()).filter(topic -> words.equals(List.of(topic.word))).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(topic -> topic.word).toList();
  }

  List<String> lines() {
    return lines;
  }
}
