package dev.spike.cli.files;

/** What is wrong with a file, after where in it that stands. */
record FileFault(String file, String sentence) {

  @Override
  public String toString() {
    return file + ": " + sentence;
  }
}
