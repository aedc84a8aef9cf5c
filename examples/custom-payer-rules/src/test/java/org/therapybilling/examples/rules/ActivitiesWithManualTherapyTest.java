package org.therapybilling.examples.rules;

import static org.therapybilling.compliance.verify.RuleVerifier.given;
import static org.therapybilling.compliance.verify.RuleVerifier.session;
import static org.therapybilling.compliance.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class ActivitiesWithManualTherapyTest {

    private static final Listing BOTH = Listing.of(List.of(ProcedureCode.of("97140"), ProcedureCode.of("97530")));

    @Test
    void the_pair_is_an_error_whatever_its_modifiers() {
        verifyThat(new ActivitiesWithManualTherapy())
                .knowing(Clinic.payers())
                .holds(
                        given(session("harbor").billed("97530", Units.of(2))).findsNothing(),
                        given(session("harbor").billed("97140", Units.ONE).billed("97110", Units.ONE))
                                .findsNothing(),
                        given(session("medicare").billed("97530", Units.ONE).billed("97140", Units.ONE))
                                .findsNothing(),
                        given(session("harbor").billed("97530", Units.ONE).billed("97140", Units.ONE, Modifier.M59))
                                .finds(BOTH)
                                .on(1, 2),
                        given(session("harbor").treated("97530", Minutes.of(15)).treated("97140", Minutes.of(16)))
                                .finds(BOTH));
    }
}
