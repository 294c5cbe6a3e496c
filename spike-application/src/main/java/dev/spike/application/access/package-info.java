/**
 * Letting people and machines in. Begin at {@link dev.spike.application.access.Gatekeeper}, who
 * lets people in; {@link dev.spike.application.access.Registrar} keeps the list of them, and {@link
 * dev.spike.application.access.Locksmith} makes the keys of machines.
 */
package dev.spike.application.access;
