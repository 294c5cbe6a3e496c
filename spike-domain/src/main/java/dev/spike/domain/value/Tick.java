package dev.spike.domain.value;

/** What one tick of a {@link Counter} gave: the value, and the state to tick from next. */
public record Tick(Value value, CounterState state) {}
