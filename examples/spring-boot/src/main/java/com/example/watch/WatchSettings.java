package com.example.watch;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is watched, and what is too much of it. */
@ConfigurationProperties("watch")
record WatchSettings(URI router, String key, long busyAbove, Duration busyFor) {}
