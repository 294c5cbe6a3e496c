package dev.spike.cli.chart;

import java.nio.file.*;

class GoldenScratch {
  @org.junit.jupiter.api.Test
  void write() throws Exception {
    Path dir = Path.of("src/test/resources/dev/spike/cli/chart");
    Files.createDirectories(dir);
    for (Object[] each :
        new Object[][] {{80, Glyphs.UNICODE}, {140, Glyphs.UNICODE}, {80, Glyphs.ASCII}}) {
      int w = (Integer) each[0];
      Glyphs g = (Glyphs) each[1];
      Files.writeString(
          dir.resolve("timeline-" + w + "-" + g + ".txt"), TimelineTest.drawn(w, g, false));
      Files.writeString(dir.resolve("chart-" + w + "-" + g + ".txt"), ChartTest.drawn(w, g));
    }
  }
}
