/** Keeping what tests of alerts came to. Begin at {@link dev.spike.application.verdict.Clerk}. */
package dev.spike.application.verdict;
