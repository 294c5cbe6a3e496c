package dev.spike.planted.persistence;

/** What no other adapter may look at. */
public final class Cupboard {}
