package dev.spike.cli.files;

/**
 * What is wrong with a file, after where in it that stands.
 *
 * @param document in which document of the file that is
 */
record FileFault(String file, int document, String sentence) {

  @Override
  public String toString() {
    return file + ": " + sentence;
  }
}
