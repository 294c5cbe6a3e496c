package dev.spike.cli.work;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/**
 * Which texts stand between quotation marks in YAML, so that no reader takes them for a number, a
 * date or anything else that they are not. Instants need none: who reads them as such is right.
 */
final class Quotes extends StringQuotingChecker.Default {

  private static final long serialVersionUID = 1;

  private static final Pattern DOUBTFUL = Pattern.compile("[-+.~0-9<=!%@`].*", Pattern.DOTALL);
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  @Override
  public boolean needToQuoteName(String name) {
    return name.isEmpty() || DOUBTFUL.matcher(name).matches() || super.needToQuoteName(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    if (INSTANT.matcher(value).matches()) {
      return false;
    }
    return DOUBTFUL.matcher(value).matches() || super.needToQuoteValue(value);
  }
}
