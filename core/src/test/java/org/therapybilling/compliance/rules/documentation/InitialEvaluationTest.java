package org.therapybilling.compliance.rules.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.documentation.Records.day;
import static org.therapybilling.compliance.rules.documentation.Records.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class InitialEvaluationTest {

    private static Documentation.Builder absent() {
        return Documentation.builder().addAbsent("initialEvaluation");
    }

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new InitialEvaluation(), sessions);
    }

    @Test
    void an_evaluation_that_was_searched_in_vain_is_an_error() {
        assertThat(check(session(absent())).found()).containsExactly("ERROR [] absent");
        assertThat(check(session(absent())).only().path()).isEqualTo("documentation.initialEvaluation");
    }

    @Test
    void one_that_nobody_looked_for_is_not_judged() {
        assertThat(check(session(Documentation.builder())).lacking())
                .containsExactly("documentation.initialEvaluation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"97161", "97163", "97164", "97165", "97168", "92521", "92524", "92607", "92610"})
    void an_evaluation_among_the_services_of_the_day_is_enough(String code) {
        assertThat(check(session(absent()).treated(code)).ids()).isEmpty();
        assertThat(check(session(absent()).billed(code, Units.ONE)).ids()).isEmpty();
    }

    @Test
    void treatment_is_none() {
        assertThat(check(session(absent()).treated("97110")).ids()).hasSize(1);
    }

    /** A chiropractor treats without a plan of therapy (CMS Pub. 100-02 ch. 15 §220.1.3, §240). */
    @Test
    void a_chiropractor_needs_none() {
        Session.Builder manipulation = Checked.session(Discipline.DC, PayerId.MEDICARE)
                .billed("98940", Units.ONE, Modifier.AT)
                .documentation(absent().build());
        assertThat(check(manipulation).ids()).isEmpty();
        assertThat(check(manipulation).lacking()).isEmpty();
    }

    @Test
    void the_evaluation_of_another_session_of_the_counting_day_is_enough_that_of_another_discipline_is_not() {
        Session.Builder first = session(absent()).patientKey("p").sessionId("1");
        Session.Builder second =
                session(Documentation.builder()).patientKey("p").sessionId("2").treated("97161");
        assertThat(check(first, second).ids()).isEmpty();
        assertThat(check(first, second.discipline(Discipline.OT)).ids()).hasSize(1);
    }

    @Test
    void an_evaluation_up_to_the_date_of_service_is_in_order_and_a_later_one_contradicts_it() {
        assertThat(check(session(Documentation.builder().initialEvaluation(Checked.DAY)))
                        .ids())
                .isEmpty();
        Checked later = check(session(Documentation.builder().initialEvaluation(Checked.DAY.plusDays(1))));
        assertThat(later.found()).containsExactly("ERROR [] 2026-05-06");
        assertThat(later.only().message()).contains("2026-05-06").contains("2026-05-05");
        assertThat(day("2026-05-05")).isEqualTo(Checked.DAY);
    }
}
