/**
 * Time drawn with letters: bars and curves above an axis. Begin at {@link
 * dev.spike.cli.chart.Timeline}.
 */
package dev.spike.cli.chart;
