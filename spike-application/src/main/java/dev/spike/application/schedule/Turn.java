package dev.spike.application.schedule;

import dev.spike.domain.UserId;
import dev.spike.domain.schedule.Status;

/**
 * A spike that begins or ends.
 *
 * @param owner whose its collection is
 * @param status what it is from now on
 */
public record Turn(PlannedSpike spike, UserId owner, Status status) {}
