package org.therapybilling.benchmarks.checks;

/**
 * What a rival finds: less than a finding of the library, which has data for a message, a remedy, fixes and sources.
 *
 * @param rule the id of the rule
 * @param line the number of the line, 0 for none
 */
public record Found(String rule, int line) {}
