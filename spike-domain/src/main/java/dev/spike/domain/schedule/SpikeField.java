package dev.spike.domain.schedule;

import dev.spike.domain.collection.Field;

/**
 * A field as a spike has copied it, under an id of its own; the copy keeps the id of its original.
 *
 * @param restarts whether its counter begins anew with the spike, because the spike gave it another
 *     start
 */
public record SpikeField(SpikeFieldId id, Field copy, boolean restarts) {}
