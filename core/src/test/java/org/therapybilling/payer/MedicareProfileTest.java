package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.payer.terms.DocumentationRules;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;

/** What Medicare asks for, and from which day, as the sources that the profile names say. */
class MedicareProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static PayerPolicy medicare(LocalDate day) {
        return PayerBook.bundled().policy(PayerId.MEDICARE, day);
    }

    @ParameterizedTest
    @CsvSource({
        // 8-minute schedule and discipline modifiers: 2000-04-01
        "counting, 2000-04-01, cms-8-minute",
        "counting, 2000-03-31, ?",
        // Social Security Act §1834(v)(2)(B): from 2020-01-01
        "assistantModifiers, 2019-12-31, none wanted",
        "assistantModifiers, 2020-01-01, 'CQ for PT, CO for OT'",
        // §1834(v)(1): 85 percent from 2022-01-01
        "assistantFactor, 2021-12-31, none",
        "assistantFactor, 2022-01-01, 0.85",
        // §1848(b)(7): none before 2011; 50 percent from 2013-04-01; between them it differed by setting
        "mppr, 2010-12-31, none",
        "mppr, 2011-01-01, ?",
        "mppr, 2013-03-31, ?",
        "mppr, 2013-04-01, 0.5 of pe off each unit after the first",
        "sequestration, 2013-03-31, no",
        "sequestration, 2013-04-01, yes",
        // progress reports at least every 10 treatment days: since 2013
        "documentation, 2012-12-31, ?",
        "documentation, 2013-01-01, as Medicare",
        // the repeal of the cap, a threshold in its place: since 2018
        "threshold, 2017-12-31, ?",
        "threshold, 2018-01-01, yes",
        "notCovered, 2019-12-31, ?",
        "notCovered, 2020-01-01, '20560; 20561'",
        "timelyFiling, 2026-03-02, P1Y",
        "fees, 2026-03-02, '100 percent of Medicare, or the charge if less'",
        "tenPercent, 2026-03-02, percentage",
        "ncci, 2026-03-02, medicare",
        "mue, 2026-03-02, medicare",
        "substitutes, 2026-03-02, '97014: G0283'",
        "slpAssistants, 2026-03-02, no",
        "chiropractic, 2026-03-02, yes",
        "telehealth, 2026-03-02, yes",
        "totalTime, 2026-03-02, yes",
        "untimedOnce, 2026-03-02, yes",
        "codeStatus, 2026-03-02, yes",
        "coverage, 2026-03-02, yes",
        "claimForm, 2026-03-02, yes",
        "distinctServices, 2026-03-02, none",
        "unitsPerSession, 2026-03-02, none",
        "bundles, 2026-03-02, none",
        "precedence, 2026-03-02, ?"
    })
    void a_value_holds_from_its_day_on(String key, LocalDate day, String value) {
        assertThat(said(PayerKeys.named(key).orElseThrow(), medicare(day))).isEqualTo(value);
    }

    private static <T extends Serializable> String said(PayerKey<T> key, PayerPolicy policy) {
        return policy.get(key).fold(found -> key.form().text(found.value()), none -> "none", unknown -> "?");
    }

    @Test
    void values_are_typed() {
        assertThat(medicare(DAY).get(PayerKeys.ASSISTANT_FACTOR).found()).contains(Factor.of("0.85"));
        assertThat(medicare(DAY).get(PayerKeys.NCCI).found()).contains(EditProgram.MEDICARE);
        assertThat(medicare(DAY).get(PayerKeys.DOCUMENTATION).found()).contains(DocumentationRules.MEDICARE);
        assertThat(medicare(DAY).get(PayerKeys.TIMELY_FILING).found()).contains(Period.ofYears(1));
        assertThat(medicare(DAY).get(PayerKeys.PERFORMERS).found().orElseThrow())
                .containsExactly(Performer.THERAPIST, Performer.ASSISTANT);
        assertThat(medicare(DAY)
                        .get(PayerKeys.ASSISTANT_MODIFIERS)
                        .found()
                        .orElseThrow()
                        .of(Discipline.OT))
                .contains(Modifier.CO);
        assertThat(medicare(DAY)
                        .get(PayerKeys.PATIENT_SHARE)
                        .found()
                        .orElseThrow()
                        .deductible())
                .contains(new Deductible.OfMedicare());
    }

    @Test
    void every_value_names_its_source_and_how_sure_it_is() {
        PayerProfile profile = PayerBook.bundled().profile(PayerId.MEDICARE).orElseThrow();
        for (PayerKey<?> key : PayerKeys.all()) {
            assertThat(profile.values(key))
                    .allSatisfy(dated ->
                            assertThat(dated.source().document()).isNotBlank().doesNotContain("Profile medicare"));
        }
        assertThat(medicare(DAY).get(PayerKeys.TEN_PERCENT))
                .satisfies(answer ->
                        assertThat(((Answer.Found<?>) answer).certainty()).isEqualTo(Certainty.JUDGEMENT));
    }
}
