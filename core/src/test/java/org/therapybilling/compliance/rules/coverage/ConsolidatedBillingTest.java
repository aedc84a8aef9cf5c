package org.therapybilling.compliance.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.History;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class ConsolidatedBillingTest {

    private static Checked check(History.Builder history) {
        return Checked.by(
                new ConsolidatedBilling(), pt().billed("97110", Units.ONE).history(history.build()));
    }

    @ParameterizedTest
    @CsvSource({"HOME_HEALTH, DEFINITE", "SNF, DEFINITE", "INPATIENT, DEFINITE", "HOSPICE, LIKELY"})
    void an_open_stay_includes_the_therapy(OpenStay stay, Certainty certainty) {
        Checked checked = check(History.builder().addOpenStays(stay));
        assertThat(checked.ids()).containsExactly("coverage.consolidated-billing");
        assertThat(checked.only().certainty()).isEqualTo(certainty);
        assertThat(checked.only().denial()).contains("CO-109");
        assertThat(checked.lacking()).isEmpty();
    }

    @Test
    void each_of_several_is_told() {
        assertThat(check(History.builder().addOpenStays(OpenStay.SNF, OpenStay.HOSPICE))
                        .ids())
                .hasSize(2);
    }

    @Test
    void a_list_that_is_there_is_complete() {
        Checked none = check(History.builder().openStays(Set.of()));
        assertThat(none.ids()).isEmpty();
        assertThat(none.lacking()).isEmpty();
    }

    @Test
    void the_short_form_knows_of_home_health_only() {
        assertThat(check(History.builder().homeHealthEpisode(true)).ids()).hasSize(1);
        Checked none = check(History.builder().homeHealthEpisode(false));
        assertThat(none.ids()).isEmpty();
        assertThat(none.lacking()).containsExactly("history.openStays");
    }

    /** 42 CFR 411.15(p)(2): services of physicians stand apart; chiropractic manipulation is no therapy. */
    @Test
    void manipulation_is_no_therapy_that_a_stay_includes() {
        History stay = History.builder().addOpenStays(OpenStay.SNF).build();
        Session.Builder manipulation = Checked.session(Discipline.DC, PayerId.MEDICARE)
                .billed("98941", Units.ONE, Modifier.of("AT"))
                .history(stay);
        assertThat(Checked.by(new ConsolidatedBilling(), manipulation).ids()).isEmpty();
        manipulation.billed("97140", Units.ONE, Modifier.GP);
        assertThat(Checked.by(new ConsolidatedBilling(), manipulation).ids()).hasSize(1);
    }

    @Test
    void what_is_not_on_the_list_of_therapy_is_no_manipulation() {
        History stay = History.builder().addOpenStays(OpenStay.SNF).build();
        Session.Builder audiology = Checked.session(Discipline.SLP, PayerId.MEDICARE)
                .billed("92626", Units.ONE)
                .history(stay);
        assertThat(Checked.by(new ConsolidatedBilling(), audiology).ids()).hasSize(1);
    }

    @Test
    void other_payers_are_not_asked_unless_they_ask() {
        Session.Builder session = Checked.ofPlan()
                .billed("97110", Units.ONE)
                .history(History.builder().openStays(List.of(OpenStay.SNF)).build());
        assertThat(Checked.by(new ConsolidatedBilling(), Checked.plan().set(PayerKeys.COVERAGE, false), session)
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new ConsolidatedBilling(), Checked.plan(), session)
                        .lacking())
                .containsExactly("payer.coverage");
    }
}
