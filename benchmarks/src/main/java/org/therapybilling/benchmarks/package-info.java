/**
 * What allocation costs, measured by JMH: {@link AllocationBenchmark} over the days of {@link DayPool}, against
 * {@link ObjectFloor}, which makes the same objects without the rule, and {@link MapAllocation}, the way shops write it.
 */
@NullMarked
package org.therapybilling.benchmarks;

import org.jspecify.annotations.NullMarked;
