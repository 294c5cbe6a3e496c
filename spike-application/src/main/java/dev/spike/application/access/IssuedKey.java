package dev.spike.application.access;

import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.KeySecret;

/** A key that is new, with the secret that has to be shown once. */
public record IssuedKey(ApiKey key, KeySecret secret) {}
