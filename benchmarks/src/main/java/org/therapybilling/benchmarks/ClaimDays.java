package org.therapybilling.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** A clinic's month of billed days with four lines each, a third of them by an assistant. The same in each run. */
final class ClaimDays {

    /** How many days there are: more than a branch predictor can learn by heart. */
    static final int SIZE = 1 << 13;

    static final ReferenceData DATA = Datasets.bundled();

    private static final int LINES = 4;
    private static final long SEED = 20261127;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final List<String> CODES =
            List.of("97110", "97112", "97140", "97530", "97116", "97035", "97161", "97535");

    private ClaimDays() {}

    static List<DayClaims> ofMonth() {
        SplittableRandom random = new SplittableRandom(SEED);
        DayCounter counter = DayCounter.of(DATA);
        PayerBook payers = PayerBook.bundled();
        List<DayClaims> days = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            TreatmentDay day = TreatmentDay.of(day(FIRST.plusDays(random.nextInt(31)), random));
            days.add(ClaimAssembler.assemble(counter.count(day, payers)));
        }
        return days;
    }

    private static Session day(LocalDate date, SplittableRandom random) {
        Session.Builder session =
                Session.on(date, Discipline.PT, PayerId.MEDICARE).locality(Locality.parse("13102-00"));
        for (int line = 0; line < LINES; line++) {
            String code = CODES.get(random.nextInt(CODES.size()));
            Units units = Units.of(1 + random.nextInt(3));
            if (random.nextInt(3) == 0) {
                session.billed(code, units, Modifier.CQ, Modifier.GP);
            } else {
                session.billed(code, units, Modifier.GP);
            }
        }
        return session.build();
    }
}
