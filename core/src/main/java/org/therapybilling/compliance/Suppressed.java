package org.therapybilling.compliance;

import java.io.Serializable;

/**
 * A finding under a suppression.
 *
 * @param finding the finding
 * @param suppression what suppresses it
 */
public record Suppressed(Finding finding, Suppression suppression) implements Serializable {}
