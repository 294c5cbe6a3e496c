package dev.spike.application.storage;

import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * Which spikes a list shall have: by the owner and by the id of their collection, by status, and by
 * the time that they have in common with a span.
 */
public record SpikeFilter(
    Optional<UserId> owner,
    Optional<CollectionId> collection,
    Optional<Status> status,
    Span span,
    Instant now) {}
