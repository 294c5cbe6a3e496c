/**
 * Pictures of the course of time, written as SVG: a panel for each field, and the windows of spikes
 * behind them. Begin at {@link dev.spike.cli.picture.Picture}.
 */
package dev.spike.cli.picture;
