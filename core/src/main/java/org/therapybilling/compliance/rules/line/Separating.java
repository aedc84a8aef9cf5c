package org.therapybilling.compliance.rules.line;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.compliance.rules.ncci.NcciModifiers;
import org.therapybilling.vocabulary.Modifier;

/**
 * The modifiers that rightly stand on a part of the units of a code only, so that it has lines of their own: those of
 * assistants, liability and telehealth, and those that pass an NCCI edit.
 */
final class Separating {

    private static final Set<Modifier> OTHERS = Stream.of("CQ", "CO", "GA", "GX", "GY", "GZ", "93", "95")
            .map(Modifier::of)
            .collect(Collectors.toUnmodifiableSet());

    private Separating() {}

    static boolean has(Modifier modifier) {
        return OTHERS.contains(modifier) || NcciModifiers.passes(modifier);
    }
}
