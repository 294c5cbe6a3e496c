/**
 * The pages for people who would rather look than read: what of them is served, under which
 * addresses and which policy. What they do is written in {@code resources/ui}. Begin at {@link
 * dev.spike.http.ui.Site}.
 */
package dev.spike.http.ui;
