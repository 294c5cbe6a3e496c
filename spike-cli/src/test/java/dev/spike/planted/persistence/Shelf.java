package dev.spike.planted.persistence;

/** What the application must not know. */
public final class Shelf {}
