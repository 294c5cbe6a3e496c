package dev.spike.application.imports;

import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Description;

/** A connection that somebody wants. */
public record NewConnection(
    ConnectionName name, Description description, DatabaseAccess database) {}
