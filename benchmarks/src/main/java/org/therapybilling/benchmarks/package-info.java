/**
 * What the library costs, measured by JMH.
 *
 * <p>Units: {@link AllocationBenchmark} over the days of {@link DayPool}, against {@link ObjectFloor}, which makes the same
 * objects without the rule, and {@link MapAllocation}, the way shops write it; {@link BatchBenchmark} for many days in
 * arrays; {@link EndToEndBenchmark} from NDJSON to reports.
 *
 * <p>Pairs of codes: {@link PairLookupBenchmark} over the claims of {@link ClaimPool}, against {@link NestedMapEdits} and
 * {@link JoinedKeyEdits}; {@link PairLoadBenchmark} loads {@link NationalText}, and {@link PairHeap} prints what it keeps.
 *
 * <p>{@link StartupBenchmark} starts a fresh JVM for each of the tasks of {@link FirstResult}.
 */
@NullMarked
package org.therapybilling.benchmarks;

import org.jspecify.annotations.NullMarked;
