package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Of many more questions than answers are kept, none gets the answer to another. */
class KnownAnswersTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int DAYS = 91;
    private static final int CODES = 120;

    private static UnitLimit limit(int units) {
        return new UnitLimit(Units.of(units), AdjudicationIndicator.DATE_OF_SERVICE_CLINICAL, "");
    }

    private static ReferenceData of(Table<ProcedureCode, UnitLimit> table, int more) {
        Map<ProcedureCode, UnitLimit> rows = new HashMap<>();
        for (int i = 0; i < CODES; i++) {
            rows.put(code(i), limit(i + more));
        }
        DataRelease release = new DataRelease(
                table.id(),
                "us",
                "2026Q2",
                CodeSet.all(),
                EffectivePeriod.from(FIRST).until(FIRST.plusDays(DAYS - 1)),
                CODES,
                "0".repeat(64));
        return ReferenceData.of(table, release, rows);
    }

    private static ProcedureCode code(int number) {
        return ProcedureCode.of(String.valueOf(97000 + number));
    }

    @Test
    void each_question_has_its_own_answer_however_often_it_is_asked() {
        ReferenceData data = of(UnitLimit.PRACTITIONER, 1).over(of(UnitLimit.OUTPATIENT_HOSPITAL, 500));
        for (int round = 0; round < 2; round++) {
            for (int code = 0; code < CODES; code++) {
                for (int day = -1; day <= DAYS; day++) {
                    check(data, code, day);
                    check(data, code, day);
                }
            }
        }
    }

    private static void check(ReferenceData data, int code, int day) {
        DayTables tables = data.on(FIRST.plusDays(day));
        Answer<UnitLimit> one = tables.ask(UnitLimit.PRACTITIONER, code(code));
        Answer<UnitLimit> other = tables.ask(UnitLimit.OUTPATIENT_HOSPITAL, code(code));
        if (day < 0) {
            assertThat(one).isInstanceOf(Answer.Unknown.class);
            assertThat(other).isInstanceOf(Answer.Unknown.class);
        } else {
            assertThat(one.found()).contains(limit(code + 1));
            assertThat(other.found()).contains(limit(code + 500));
            assertThat(one.releases().get(0).id()).isEqualTo(UnitLimit.PRACTITIONER.id());
        }
    }
}
