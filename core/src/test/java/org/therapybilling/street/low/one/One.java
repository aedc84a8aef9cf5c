package org.therapybilling.street.low.one;

import org.therapybilling.street.low.two.Two;

/** One half of a ring of sub-packages. */
public record One(Two two) {}
