package org.therapybilling.payer.terms;

import java.io.Serializable;

/** What fees are calculated from, where they are not listed by code. */
public sealed interface FeeBasis extends Serializable permits PercentOfMedicare, ConversionFactor, PerVisit {}
