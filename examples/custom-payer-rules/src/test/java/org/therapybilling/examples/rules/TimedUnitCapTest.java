package org.therapybilling.examples.rules;

import static org.therapybilling.compliance.Allowed.atMost;
import static org.therapybilling.compliance.Severity.ERROR;
import static org.therapybilling.compliance.verify.RuleVerifier.given;
import static org.therapybilling.compliance.verify.RuleVerifier.session;
import static org.therapybilling.compliance.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

class TimedUnitCapTest {

    @Test
    void four_timed_units_are_paid_and_the_fifth_is_not() {
        verifyThat(new TimedUnitCap())
                .knowing(Clinic.payers())
                .holds(
                        given(session("harbor").treated("97110", Minutes.of(60)))
                                .findsNothing(),
                        given(session("harbor").billed("97110", Units.of(4)).billed("G0283", Units.ONE))
                                .findsNothing(),
                        given(session("harbor").treated("97110", Minutes.of(45)).treated("97140", Minutes.of(30)))
                                .finds(Units.of(5), atMost(Units.of(4)))
                                .as(ERROR));
    }

    @Test
    void other_payers_have_no_such_cap() {
        verifyThat(new TimedUnitCap())
                .knowing(Clinic.payers())
                .holds(
                        given(session("medicare").treated("97110", Minutes.of(75)))
                                .findsNothing(),
                        given(session("harbor").treated("97110", Minutes.of(75)))
                                .finds(Units.of(5), atMost(Units.of(4))));
    }
}
