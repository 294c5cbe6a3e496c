package dev.spike.planted.application;

import dev.spike.planted.persistence.Shelf;

/** Needs one adapter, and so can do without none. */
public record LooksAtAnAdapter(Shelf shelf) {}
