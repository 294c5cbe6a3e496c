/**
 * The commands for spikes: to plan and change them, and to see what they do and will do. Begin at
 * {@link dev.spike.cli.spikes.SpikesCommand}.
 */
package dev.spike.cli.spikes;
