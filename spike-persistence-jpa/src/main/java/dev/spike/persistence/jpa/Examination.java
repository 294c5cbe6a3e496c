package dev.spike.persistence.jpa;

import java.util.Optional;

/**
 * What a database says about itself.
 *
 * @param product what it is, and of which version
 * @param changeSets how many changes made its tables what they are
 * @param complaint what is wrong with it, if anything is
 */
public record Examination(String product, int changeSets, Optional<String> complaint) {}
