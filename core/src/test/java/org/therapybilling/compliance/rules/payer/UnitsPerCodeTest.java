package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class UnitsPerCodeTest {

    private static Checked check(Session.Builder... sessions) {
        ByCode<Units> two = ByCode.of(Map.of(ProcedureCode.of("97140"), Units.of(2)));
        return Checked.by(new UnitsPerCode(), plan().set(PayerKeys.UNITS_PER_CODE, two), sessions);
    }

    @Test
    void more_units_of_a_code_than_its_cap_are_found() {
        assertThat(check(ofPlan().billed("97140", Units.of(2)).billed("97110", Units.of(9)))
                        .ids())
                .isEmpty();
        assertThat(check(ofPlan().billed("97140", Units.of(3))).found()).containsExactly("ERROR [1] 3 units");
    }

    @Test
    void lines_and_disciplines_of_a_date_are_added_up_and_told_once() {
        assertThat(check(ofPlan().billed("97140", Units.ONE).billed("97140", Units.of(2), Modifier.CQ))
                        .found())
                .containsExactly("ERROR [1, 2] 3 units");
        Session.Builder physical = ofPlan().patientKey("p").billed("97140", Units.of(2));
        Session.Builder occupational =
                ofPlan().patientKey("p").discipline(Discipline.OT).billed("97140", Units.ONE);
        assertThat(check(physical, occupational).found()).containsExactly("ERROR [1] 3 units");
    }
}
