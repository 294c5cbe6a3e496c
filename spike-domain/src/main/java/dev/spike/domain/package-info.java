/**
 * What every room of the domain stands on: how it says no. Begin at {@link
 * dev.spike.domain.Refusal}.
 */
package dev.spike.domain;
