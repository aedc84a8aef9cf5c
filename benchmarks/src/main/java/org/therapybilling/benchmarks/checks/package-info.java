/**
 * What checking costs: all rules of the library over a day that is assembled and priced, eight of them by name, and the
 * same eight written out as one pass over the lines and as streams.
 *
 * <pre>{@code
 * java -cp benchmarks.jar org.openjdk.jmh.Main CheckBenchmark -prof gc
 * }</pre>
 *
 * <p>Stands on the library alone.
 */
@NullMarked
package org.therapybilling.benchmarks.checks;

import org.jspecify.annotations.NullMarked;
