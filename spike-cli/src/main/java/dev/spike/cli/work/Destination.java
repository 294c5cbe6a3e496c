package dev.spike.cli.work;

import dev.spike.cli.settings.Settings;
import dev.spike.http.place.Place;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where options lead.
 *
 * @param database how the database is set up, if it is one and no service
 */
public record Destination(Where where, Optional<Settings> database, Supplier<Place> opening) {}
