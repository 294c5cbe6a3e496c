package dev.spike.application.schedule;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;

/** A spike that somebody wants, with what it changes about the fields that it copies. */
public record NewSpike(
    CollectionId collection,
    SpikeName name,
    Window window,
    Continuity continuity,
    RuleChanges changes) {}
