package dev.spike.domain.access;

import dev.spike.domain.UserId;

/** Somebody signed in who asks for something. */
public record Person(UserId id, Role role) {}
