package org.therapybilling.units;

import java.io.Serializable;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Units of a service that does not depend on minutes.
 *
 * @param code the service
 * @param units the units that the record supports
 */
public record UntimedUnits(ProcedureCode code, Units units) implements Serializable {}
