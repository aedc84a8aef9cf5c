package org.therapybilling.benchmarks.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.compliance.CheckResult;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.price.PriceEstimator;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** Days of four billed lines under Medicare, with the minutes that were recorded. The same in each run. */
public final class CheckedDays {

    /** How many days each pool has: more than a branch predictor can learn by heart. */
    public static final int SIZE = 1 << 13;

    /** The data that all are checked by. */
    public static final ReferenceData DATA = Datasets.bundled();

    private static final PayerBook PAYERS = PayerBook.bundled();

    static final List<String> CODES =
            List.of("97110", "97112", "97116", "97140", "97530", "97535", "97035", "97150", "97164", "97165", "G0283");

    private static final int LINES = 4;
    private static final int MINUTES_OF_A_UNIT = 15;
    private static final long SEED = 20261127;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DATES = 28;

    private static final Map<Boolean, List<CheckedDay>> POOLS = new ConcurrentHashMap<>();

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final DayCounter counter = DayCounter.of(DATA);
    private final PriceEstimator estimator = PriceEstimator.of(DATA);
    private final Checker checker = Checker.of(DATA, EightRules.of(), List.of());

    private CheckedDays() {}

    /**
     * {@return {@link #SIZE} days}
     *
     * @param faulty whether one or more of the eight rules find something, or none
     */
    public static List<CheckedDay> of(boolean faulty) {
        return POOLS.computeIfAbsent(faulty, CheckedDays::made);
    }

    private static List<CheckedDay> made(boolean faulty) {
        CheckedDays days = new CheckedDays();
        List<CheckedDay> pool = new ArrayList<>();
        while (pool.size() < SIZE) {
            CheckedDay day = days.day();
            if (days.isFaulty(day) == faulty) {
                pool.add(day);
            }
        }
        return List.copyOf(pool);
    }

    private boolean isFaulty(CheckedDay day) {
        for (CheckResult result : checker.check(day.claims(), day.prices(), ClinicianTime.NONE)) {
            if (!result.bySession().get(0).findings().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private CheckedDay day() {
        Session session = session();
        DayClaims claims = ClaimAssembler.assemble(counter.count(TreatmentDay.of(List.of(session)), PAYERS));
        return new CheckedDay(session, claims, estimator.estimate(claims));
    }

    private Session session() {
        Session.Builder session = Session.on(FIRST.plusDays(random.nextInt(DATES)), Discipline.PT, PayerId.MEDICARE)
                .locality(Locality.parse("13102-00"))
                .placeOfService("11")
                .billingArrangement(BillingArrangement.PRIVATE_PRACTICE)
                .diagnoses(isRare() ? List.of("knee") : List.of("M25.561", "R26.89"));
        for (int line = 0; line < LINES; line++) {
            String code = CODES.get(random.nextInt(CODES.size()));
            Units units = Units.of(isRare() ? 9 : 1 + random.nextInt(3) / 2);
            session.treated(code, Minutes.of(MINUTES_OF_A_UNIT * units.toInt()));
            session.billed(code, units, modifiers(code));
        }
        return session.build();
    }

    private Modifier[] modifiers(String code) {
        List<Modifier> modifiers = new ArrayList<>();
        if (!isRare()) {
            modifiers.add(code.equals("97165") ? Modifier.GO : Modifier.GP);
        }
        if (random.nextInt(3) == 0) {
            modifiers.add(Modifier.M59);
        }
        if (isRare()) {
            modifiers.add(Modifier.of("5"));
        }
        return modifiers.toArray(Modifier[]::new);
    }

    private boolean isRare() {
        return random.nextInt(20) == 0;
    }
}
