/**
 * What the service promises, proved from outside: the built jar in processes of its own, spoken to
 * over HTTP and in no other way. Begin at {@link dev.spike.cli.blackbox.ServedJar}; the classes
 * named after sections of the contract share one process, the others start their own.
 */
package dev.spike.cli.blackbox;
