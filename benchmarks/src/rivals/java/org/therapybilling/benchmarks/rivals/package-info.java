/**
 * The total-time rule by general engines, each written as favourably as it allows: a forward-chaining engine of plain
 * Java rules ({@link EasyRulesAllocation}), a Rete engine ({@link DroolsAllocation}) and an integer program
 * ({@link IntegerProgramAllocation}). {@link RivalsBenchmark} times them beside the library.
 */
@NullMarked
package org.therapybilling.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
