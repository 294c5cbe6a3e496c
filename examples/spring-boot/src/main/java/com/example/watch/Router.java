package com.example.watch;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The monitored system, as it is reached over HTTP. */
@Component
class Router {

  private final RestClient client;

  Router(RestClient.Builder builder, WatchSettings settings) {
    this.client =
        builder
            .baseUrl(settings.router().toString())
            .defaultHeader("X-API-Key", settings.key())
            .build();
  }

  Reading read() {
    return client.get().retrieve().body(Answer.class).data();
  }

  /** What it answers; besides the reading, it says whose it is and of when. */
  private record Answer(Reading data) {}
}
