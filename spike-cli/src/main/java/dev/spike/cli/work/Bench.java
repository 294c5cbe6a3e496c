package dev.spike.cli.work;

import dev.spike.cli.console.Console;
import dev.spike.cli.settings.Settings;
import dev.spike.http.place.Place;
import java.util.function.Function;

/**
 * What commands are made with.
 *
 * @param console where they read and write
 * @param here how a database is opened in this process
 */
public record Bench(Console console, Function<Settings, Place> here) {}
