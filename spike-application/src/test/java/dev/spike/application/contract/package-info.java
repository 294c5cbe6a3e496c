/**
 * What every storage has to fulfil, and what the agents do on any of them: an adapter's tests
 * extend these classes. Begin at {@link dev.spike.application.contract.StorageContract}.
 */
package dev.spike.application.contract;
