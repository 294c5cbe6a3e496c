package dev.spike.application.generation;

import dev.spike.domain.access.KeyHash;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import java.time.Instant;

/** What somebody with a key asked for, and when. */
record Poll(KeyHash hash, CollectionName name, CollectionType type, Instant now) {}
