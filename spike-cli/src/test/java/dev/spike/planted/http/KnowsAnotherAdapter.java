package dev.spike.planted.http;

import dev.spike.planted.persistence.Cupboard;

/** Reaches past the agents to where things are kept. */
public record KnowsAnotherAdapter(Cupboard cupboard) {}
