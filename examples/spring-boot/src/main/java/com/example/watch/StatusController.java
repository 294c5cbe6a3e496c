package com.example.watch;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells others what is known of the router. */
@RestController
class StatusController {

  private final Watch watch;

  StatusController(Watch watch) {
    this.watch = watch;
  }

  @GetMapping("/status")
  Status status() {
    return watch.status();
  }
}
