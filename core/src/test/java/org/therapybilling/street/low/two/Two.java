package org.therapybilling.street.low.two;

import org.jspecify.annotations.Nullable;
import org.therapybilling.street.low.one.One;

/** The other half of a ring of sub-packages. */
public record Two(@Nullable One one) {}
