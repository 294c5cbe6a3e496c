package dev.spike.junit;

import dev.spike.junit.server.SpikeServer;
import dev.spike.junit.server.SpikeServerBuilder;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What a server has, as the annotations around it say: one collection, or nothing. */
record ServerPlan(String collection, Blueprint blueprint) {

  private static final String USUAL = "Test";

  /** What stands around. */
  static ServerPlan of(Surroundings around) {
    String name = around.nearest(InCollection.class).map(InCollection::value).orElse(USUAL);
    return new ServerPlan(name, Blueprint.of(around));
  }

  /** A server of all this that is yet to be told by which clock and luck. */
  SpikeServerBuilder builder(Timetable times) {
    SpikeServerBuilder builder = SpikeServer.builder();
    blueprint.file().ifPresent(ServerPlan::refuse);
    if (!blueprint.fields().isEmpty()) {
      builder.collection(collection, blueprint.fields().toArray(String[]::new));
    } else if (!blueprint.spikes().isEmpty()) {
      throw new ParameterResolutionException(
          "a server with a @Spike needs at least one @Field(\"name: rule\") on the parameter, on the"
              + " test, or on its class");
    }
    blueprint.spikes().forEach(spike -> spike.addTo(builder, collection, times));
    return builder;
  }

  private static void refuse(Filing file) {
    throw new ParameterResolutionException(
        "@CollectionFile(\""
            + file.file()
            + "\") is for feeds, and a SpikeServer is made of @Field and @Spike, or by its own"
            + " methods; put the file on those tests or parameters that draw from a feed");
  }
}
