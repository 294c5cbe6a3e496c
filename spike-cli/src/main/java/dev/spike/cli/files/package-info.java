/**
 * Collections and imports in files: applied, compared, exported and imported. Begin at {@link
 * dev.spike.cli.files.FileCommands}; how files are read begins at {@code DocumentReader}.
 */
package dev.spike.cli.files;
