package dev.spike.http;

import dev.spike.application.collection.Curator;
import dev.spike.application.schedule.Forecast;
import dev.spike.application.schedule.ForecastQuery;
import dev.spike.application.schedule.Forecaster;
import dev.spike.domain.access.Person;
import dev.spike.http.json.ForecastJson;
import dev.spike.http.json.Words;

/** What polls will get, shown before it is planned. */
final class ForecastRoutes {

  private static final String PREVIEW = "/api/admin/preview";

  private final Forecaster forecaster;
  private final Curator curator;

  ForecastRoutes(Forecaster forecaster, Curator curator) {
    this.forecaster = forecaster;
    this.curator = curator;
  }

  void lay(Ways ways) {
    ways.post(PREVIEW, this::preview);
  }

  private void preview(Exchange exchange, Person person) {
    ForecastQuery query =
        ForecastJson.query(exchange.body(), id -> SpikeRoutes.fields(curator, person, id));
    Forecast forecast = Words.OF_SPIKES.said(() -> forecaster.foresee(person, query));
    exchange.answer(ForecastJson.write(forecast));
  }
}
