package dev.spike.http;

import dev.spike.application.Clocks;
import dev.spike.application.storage.Storage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the service draws on besides its agents.
 *
 * @param storage is asked for its health
 * @param clocks that of the service, and real time, by which tokens expire
 * @param random the luck of the tokens, good enough for secrets
 * @param meters where it counts what it does; they are closed with it
 * @param scheduler tells how whatever runs imports is
 */
public record Supplies(
    Storage storage,
    Clocks clocks,
    RandomGenerator random,
    Meters meters,
    Supplier<SchedulerState> scheduler) {}
