package dev.spike.cli.chain;

/** A chain of alerts that does not answer as it must. */
public final class ChainLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  ChainLost(String sentence) {
    super(sentence, null, false, false);
  }
}
