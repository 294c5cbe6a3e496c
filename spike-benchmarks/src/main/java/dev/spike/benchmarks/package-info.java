/**
 * Measures how fast Spike writes rows, beside other ways of writing the same rows. {@link
 * dev.spike.benchmarks.Row} says what is written, each {@code …Benchmark} is one rival, and {@link
 * dev.spike.benchmarks.Main} runs them all and prints one table; begin there:
 *
 * <pre>
 * mvn -B -ntp -q -pl spike-benchmarks -am package -DskipTests
 * java -jar spike-benchmarks/target/benchmarks.jar
 * </pre>
 *
 * <p>With {@code --quick} it takes one short round; a word chooses the benchmarks whose name
 * contains it.
 */
package dev.spike.benchmarks;
