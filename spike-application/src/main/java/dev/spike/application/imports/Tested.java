package dev.spike.application.imports;

import java.util.OptionalLong;

/**
 * Whether something elsewhere can be used, and how that went, in a sentence without a secret.
 *
 * @param files how many files are there, if that was asked and found out
 */
public record Tested(boolean success, String message, OptionalLong files) {}
