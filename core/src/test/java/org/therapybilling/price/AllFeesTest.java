package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * All codes of the bundled schedules at all localities, on the first day of each release of 2020 to 2026 and the day before
 * it, against {@link FeeOracle}. One day holds a unit of each code, so that all but one of therapy are reduced.
 */
class AllFeesTest {

    /** Needling by a therapist, which Medicare does not cover although the schedule has a price of it (APTA 2022). */
    private static final List<String> NOT_COVERED = List.of("20560", "20561");

    private static final FeeOracle ORACLE = new FeeOracle();

    static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate first : ORACLE.firstDays()) {
            days.add(first);
            if (first.getDayOfYear() > 1) {
                days.add(first.minusDays(1));
            }
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("days")
    void fees_come_out_to_the_cent_everywhere(LocalDate day) {
        List<String> places = new ArrayList<>(ORACLE.localities(day));
        assertThat(places).hasSizeGreaterThan(105);
        places.add("");
        places.forEach(place -> check(day, place));
    }

    private static void check(LocalDate day, String place) {
        List<String> codes = new ArrayList<>(ORACLE.codes(day));
        codes.removeAll(NOT_COVERED);
        PriceEstimate estimate = Days.price(oneUnitOfEach(codes, place, day));
        long most = 0;
        for (String code : codes) {
            String[] row = ORACLE.row(code, day);
            most = isPaid(row) && ORACLE.isReduced(row) ? Math.max(most, FeeOracle.expense(row)) : most;
        }
        int whole = 0;
        for (int i = 0; i < codes.size(); i++) {
            whole += check(estimate.lines().get(i), ORACLE.row(codes.get(i), day), place, day, most);
        }
        assertThat(whole).isEqualTo(1);
    }

    private static Session oneUnitOfEach(List<String> codes, String place, LocalDate day) {
        Session.Builder session = Session.on(day, Discipline.PT, PayerId.MEDICARE);
        if (!place.isEmpty()) {
            session.locality(Locality.parse(place));
        }
        codes.forEach(code -> session.billed(ProcedureCode.of(code).toString(), Units.ONE));
        return session.build();
    }

    private static boolean isPaid(String[] row) {
        return "ART".contains(row[2]) && !(row[3] + row[4] + row[8]).matches("[0.]*");
    }

    /** Checks a line; returns 1 if it is of therapy and paid in full. */
    private static int check(LinePrice line, String[] row, String place, LocalDate day, long most) {
        String what = line + " at " + place + " on " + day;
        if (!isPaid(row)) {
            String paid = "ARTCJ".contains(row[2]) ? "unknown" : "0.00";
            assertThat(Days.dollars(line.allowed())).as(what).isEqualTo(paid);
            return 0;
        }
        String full = dollars(ORACLE.cents(row, place, day, 2));
        assertThat(Days.dollars(line.fee())).as(what).isEqualTo(full);
        if (!ORACLE.isReduced(row)) {
            assertThat(Days.dollars(line.allowed())).as(what).isEqualTo(full);
            return 0;
        }
        String reduced = dollars(ORACLE.cents(row, place, day, 1));
        boolean isWhole = Days.dollars(line.allowed()).equals(full) && !full.equals(reduced);
        assertThat(Days.dollars(line.allowed())).as(what).isEqualTo(isWhole ? full : reduced);
        assertThat(!isWhole || FeeOracle.expense(row) == most).as(what).isTrue();
        return isWhole ? 1 : 0;
    }

    private static String dollars(long cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
