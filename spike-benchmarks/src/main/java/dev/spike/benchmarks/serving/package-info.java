/**
 * Measures Spike as a server beside other servers, each in a process of its own, driven by the same
 * load in turns: how fast it is, how much memory it takes, how soon it is there, and whether it
 * slows down as it fills. {@link dev.spike.benchmarks.serving.Main} runs it all; begin there, or in
 * a terminal with {@code spike-benchmarks/serve}, which builds first.
 */
package dev.spike.benchmarks.serving;
