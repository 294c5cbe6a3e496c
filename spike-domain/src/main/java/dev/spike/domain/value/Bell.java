package dev.spike.domain.value;

/** Chance that lies around zero as most measurements do around the truth, a deviation of one. */
final class Bell {

  /** No deviate lies farther away. */
  static final double FARTHEST = 8.3;

  private static final double WORD = 0x1p-52;
  private static final double HALF = 0.5;
  private static final int SPARE_BITS = 12;

  /** Up to here around the middle, one fraction suffices. */
  private static final double MIDDLE = 0.425;

  private static final double FAR = 5;
  private static final double MIDDLE_SQUARE = 0.180625;
  private static final double NEAR_START = 1.6;

  /* The coefficients of algorithm AS 241, the quantiles of the normal distribution. */
  private static final double[] A = {
    3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
  };
  private static final double[] B = {
    1,
    42.313330701600911252,
    687.18700749205790830,
    5394.1960214247511077,
    21213.794301586595867,
    39307.895800092710610,
    28729.085735721942674,
    5226.4952788528545610
  };
  private static final double[] C = {
    1.42343711074968357734,
    4.63033784615654529590,
    5.76949722146069140550,
    3.64784832476320460504,
    1.27045825245236838258,
    0.241780725177450611770,
    0.0227238449892691845833,
    0.000774545014278341407640
  };
  private static final double[] D = {
    1,
    2.05319162663775882187,
    1.67638483018380384940,
    0.689767334985100004550,
    0.148103976427480074590,
    0.0151986665636164571966,
    0.000547593808499534494600,
    1.05075007164441684324e-9
  };
  private static final double[] E = {
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
    0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860,
    0.0000271155556874348757815, 2.01033439929228813265e-7
  };
  private static final double[] F = {
    1,
    0.599832206555887937690,
    0.136929880922735805310,
    0.0148753612908506148525,
    0.000786869131145613259100,
    0.0000184631831751005468180,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  private Bell() {}

  /** The deviate that a word of chance leads to, the same on every machine. */
  static double at(long word) {
    return quantile(((word >>> SPARE_BITS) + HALF) * WORD);
  }

  private static double quantile(double share) {
    double offset = share - HALF;
    if (Math.abs(offset) <= MIDDLE) {
      double rest = MIDDLE_SQUARE - offset * offset;
      return offset * sum(A, rest) / sum(B, rest);
    }
    double root = Math.sqrt(-StrictMath.log(offset < 0 ? share : 1 - share));
    double size =
        root <= FAR
            ? sum(C, root - NEAR_START) / sum(D, root - NEAR_START)
            : sum(E, root - FAR) / sum(F, root - FAR);
    return offset < 0 ? -size : size;
  }

  private static double sum(double[] coefficients, double at) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * at + coefficients[i];
    }
    return sum;
  }
}
