package org.therapybilling.compliance.rules.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

class NotDocumentedTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new NotDocumented(), sessions);
    }

    @Test
    void a_code_that_no_treatment_records_is_found_once() {
        Checked checked = check(pt().treated("97110", Minutes.of(15))
                .billed("97110", Units.ONE, Modifier.GP)
                .billed("97140", Units.ONE, Modifier.GP)
                .billed("97140", Units.ONE, Modifier.CQ, Modifier.GP));
        assertThat(checked.found()).containsExactly("ERROR [2, 3] 97140");
    }

    @Test
    void a_code_is_documented_whoever_gave_it_and_in_whichever_session_of_the_day() {
        assertThat(check(pt().treated("97110", Minutes.of(15), Performer.AIDE).billed("97110", Units.ONE))
                        .ids())
                .isEmpty();
        Session.Builder billed = pt().patientKey("p").treated("97161").billed("97110", Units.ONE, Modifier.GP);
        Session.Builder recorded = pt().patientKey("p").sessionId("2").treated("97110", Minutes.of(15));
        assertThat(check(billed, recorded).ids()).isEmpty();
        assertThat(check(billed).ids()).hasSize(1);
    }

    /** How medicaid counts is not known. */
    @Test
    void it_needs_the_treatments_and_no_way_to_count_them() {
        Session.Builder visit = session(Discipline.PT, PayerId.of("medicaid")).treated("97129", Minutes.of(30));
        assertThat(check(visit.billed("97140", Units.ONE)).found()).containsExactly("ERROR [1] 97140");
        assertThat(check(session(Discipline.PT, PayerId.of("medicaid"))
                                .treated("97129", Minutes.of(30))
                                .billed("97130", Units.ONE))
                        .ids())
                .isEmpty();
        assertThat(check(session(Discipline.PT, PayerId.of("medicaid")).billed("97130", Units.ONE))
                        .lacking())
                .containsExactly("treatments");
    }

    @Test
    void the_other_code_of_a_service_is_documented_with_it() {
        assertThat(check(pt().treated("97129", Minutes.of(30))
                                .billed("97129", Units.ONE, Modifier.GP)
                                .billed("97130", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    /** Medicare wants G0283 for 97014. */
    @Test
    void the_code_that_the_payer_wants_instead_is_documented_with_the_recorded_one() {
        assertThat(check(pt().treated("97014").billed("G0283", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
        assertThat(check(session(Discipline.PT, PayerId.of("commercial-ama"))
                                .treated("97014")
                                .billed("G0283", Units.ONE))
                        .ids())
                .hasSize(1);
    }

    /** A local code is a treatment too, so that there is no claim only. */
    @Test
    void a_record_of_local_codes_alone_records_nothing_that_is_billed() {
        Session.Builder noShow = pt().addLocalTreatments(new LocalCode.Treated("NOSHOW", 0));
        assertThat(check(noShow).ids()).isEmpty();
        assertThat(check(noShow.billed("97110", Units.ONE, Modifier.GP)).found())
                .containsExactly("ERROR [1] 97110");
    }

    @Test
    void a_claim_only_is_not_evaluated() {
        assertThat(check(pt().billed("97110", Units.ONE, Modifier.GP)).lacking())
                .containsExactly("treatments");
    }
}
