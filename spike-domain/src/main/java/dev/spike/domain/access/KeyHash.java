package dev.spike.domain.access;

/** What is kept of an API key: its SHA-256, in hexadecimal digits. */
public record KeyHash(String hex) {}
