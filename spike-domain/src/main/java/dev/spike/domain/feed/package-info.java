/**
 * The embedders' door: endless or bounded series of draws, as rows or as lines of text. Begin at
 * {@link dev.spike.domain.feed.Feed}.
 *
 * <p>What a feed yields is by definition what {@link dev.spike.domain.schedule.Course#draw} yields
 * draw by draw; here it is made by the block and by the column, which is what makes it fast.
 */
package dev.spike.domain.feed;
