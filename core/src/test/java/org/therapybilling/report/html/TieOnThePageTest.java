package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.report.html.TestRules.billing;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

/** The choice where units are tied, as the page shows it. */
class TieOnThePageTest {

    private static Session.Builder session(int minutes, String... codes) {
        Session.Builder session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE);
        for (String code : codes) {
            session.treated(code, Minutes.of(minutes));
        }
        return session;
    }

    private static PageReader read(Session.Builder session) {
        return PageReader.read(billing().assess(session.build()));
    }

    @Test
    void without_a_tie_there_is_no_choice() {
        assertThat(read(session(15, "97112", "97110")).all("//div[starts-with(@class,'tie-box')]"))
                .isEmpty();
    }

    @Test
    void a_choice_that_is_made_is_shown_as_made() {
        PageReader page = read(session(20, "97112", "97110").tieGoesTo(List.of(ProcedureCode.of("97110"))));
        assertThat(page.texts("//div[@class='tie-box']/h4")).containsExactly("⇄ The therapist has chosen");
        assertThat(page.texts("//table[@class='choices']/tbody/tr"))
                .containsExactly("97112 × 1 GP, 97110 × 2 GP chosen97110", "97112 × 2 GP, 97110 × 1 GP97112");
    }

    /** 32 minutes are 2 units, which 4 equal codes share in 6 ways. */
    @Test
    void a_few_claims_are_all_shown() {
        PageReader page = read(session(8, "97112", "97110", "97140", "97530"));
        assertThat(page.all("//table[@class='choices']/tbody/tr")).hasSize(6);
        assertThat(page.texts("//div[@class='tie-box open']/p")).hasSize(1);
    }

    /** 48 minutes are 3 units, which 6 equal codes share in 20 ways. */
    @Test
    void of_many_claims_twelve_are_shown_and_the_others_counted() {
        PageReader page = read(session(8, "97112", "97110", "97140", "97530", "97116", "97035"));
        assertThat(page.all("//table[@class='choices']/tbody/tr")).hasSize(12);
        assertThat(page.texts("//div[@class='tie-box open']/p"))
                .endsWith("And 8 more, which the report as JSON lists.");
    }
}
