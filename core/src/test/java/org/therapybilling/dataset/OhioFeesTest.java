package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Fees that CMS's fee look-up shows for Ohio (15202-00) in 2020, every third one of therapy, come out of the bundled
 * relative values, indices and conversion factor to the cent. The values of the fixture are those of CMS, from public
 * repository subramv/cms, commit 16f480c.
 */
class OhioFeesTest {

    private static final ReferenceData DATA = Datasets.bundled();
    private static final Locality OHIO = Locality.parse("15202-00");

    private static List<String> rows() throws IOException {
        try (InputStream table = OhioFeesTest.class.getResourceAsStream("ohio-2020-fees.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    /** A fee is rounded once, half up; a reduced one has full work, full malpractice and half the practice expense. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2020-05-15", "2020-12-31"})
    void fees_come_out_to_the_cent(LocalDate day) throws IOException {
        int reduced = 0;
        for (String line : rows()) {
            String[] row = line.split(",", -1);
            RelativeValues values = DATA.on(day)
                    .ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of(row[0])))
                    .found()
                    .orElseThrow();
            BigDecimal expense = values.nonFacilityPracticeExpense();
            assertThat(fee(values, expense, day)).as(line).isEqualTo(Money.of(row[1]));
            assertThat(fee(values, values.facilityPracticeExpense(), day))
                    .as(line)
                    .isEqualTo(Money.of(row[2]));
            if (values.isReducedTherapy()) {
                BigDecimal half = expense.multiply(new BigDecimal("0.5"));
                assertThat(fee(values, half, day)).as(line).isEqualTo(Money.of(row[3]));
                reduced++;
            } else {
                assertThat(row[3]).as(line).isEqualTo("0.00");
            }
        }
        assertThat(rows()).hasSize(45);
        assertThat(reduced).isEqualTo(16);
    }

    private static Money fee(RelativeValues values, BigDecimal expense, LocalDate day) {
        GeographicIndices ohio =
                DATA.on(day).ask(GeographicIndices.TABLE, OHIO).found().orElseThrow();
        BigDecimal factor =
                DATA.on(day).ask(Figure.TABLE, Figure.CONVERSION_FACTOR).found().orElseThrow();
        BigDecimal units = values.work()
                .multiply(ohio.work())
                .add(expense.multiply(ohio.practiceExpense()))
                .add(values.malpractice().multiply(ohio.malpractice()));
        return Money.of(units.multiply(factor), RoundingMode.HALF_UP);
    }
}
