package dev.spike.cli.work;

import dev.spike.cli.console.Console;
import dev.spike.cli.settings.Settings;
import dev.spike.http.place.Place;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What commands are made with.
 *
 * @param console where they read and write
 * @param here how a database is opened in this process
 * @param profiles where somebody is signed in
 * @param clock what time it is
 */
public record Bench(
    Console console, Function<Settings, Place> here, Profiles profiles, InstantSource clock) {}
