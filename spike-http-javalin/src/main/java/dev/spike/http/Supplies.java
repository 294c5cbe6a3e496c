package dev.spike.http;

import dev.spike.application.storage.Storage;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the service draws on besides its agents.
 *
 * @param storage is asked for its health
 * @param clock the time by which tokens expire
 * @param random the luck of the tokens, good enough for secrets
 * @param meters where it counts what it does; they are closed with it
 * @param scheduler tells how whatever runs imports is
 */
public record Supplies(
    Storage storage,
    InstantSource clock,
    RandomGenerator random,
    Meters meters,
    Supplier<SchedulerState> scheduler) {}
