package dev.spike.planted.domain;

/** Names that say what role a type plays in a pattern, not what it is. */
public final class BadNames {

  interface ISpike {}

  record SpikeImpl() {}

  record SpikePort() {}

  record PortForSpikes() {}

  record CreateSpikeUseCase() {}

  record SpikeService() {}

  record SpikeManager() {}

  record SpikeHelper() {}

  record SpikeUtil() {}

  record SQLUtils() {}
}
