/**
 * What alerts had to do while spikes were played, what they did, and what is to be said of that.
 * Begin at {@link dev.spike.domain.verdict.Judge}.
 */
package dev.spike.domain.verdict;
