package dev.spike.application.imports;

import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SourceName;

/** A source that somebody wants. */
public record NewSource(SourceName name, Description description, SftpAccess access) {}
