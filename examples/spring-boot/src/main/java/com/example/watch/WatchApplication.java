package com.example.watch;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Polls a router, keeps its last reading, and raises an alarm when it stays busy. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WatchApplication {

  public static void main(String[] args) {
    SpringApplication.run(WatchApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
