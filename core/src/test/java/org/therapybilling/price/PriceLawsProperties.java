package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.therapybilling.explain.Step;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** What holds of all days of Medicare. */
class PriceLawsProperties {

    private static final List<String> PLACES = List.of("13102-00", "01112-75", "09202-20", "15202-00");
    private static final Map<String, String> TAKEN_OFF = Map.of(
            "price.deductible", "patient",
            "price.coinsurance", "patient",
            "price.assistant", "payer",
            "price.sequestration", "payer");

    /** A line before it has a number. */
    record Billed(String code, int units, boolean assisted, int chargeInCents) {

        BilledLine line(int number, boolean charged) {
            BilledLine.Builder line = BilledLine.of(number, ProcedureCode.of(code), Units.of(units));
            if (assisted) {
                line.addModifiers(Modifier.CQ);
            }
            line.addModifiers(Modifier.GP);
            if (charged && chargeInCents >= 0) {
                line.charge(Money.of(BigDecimal.valueOf(chargeInCents, 2), RoundingMode.UNNECESSARY));
            }
            return line.build();
        }
    }

    /** A day of lines. */
    record Day(LocalDate date, String place, int deductibleMet, List<Billed> lines) {

        Session.Builder session(Discipline discipline) {
            return Session.on(date, discipline, PayerId.MEDICARE)
                    .patientKey("p-1")
                    .locality(Locality.parse(place))
                    .history(History.builder()
                            .partBDeductibleMet(Money.of(String.valueOf(deductibleMet)))
                            .build());
        }

        Session billed(List<Billed> wanted, boolean charged) {
            return billed(Discipline.PT, wanted, charged);
        }

        Session billed(Discipline discipline, List<Billed> wanted, boolean charged) {
            Session.Builder session = session(discipline);
            for (int i = 0; i < wanted.size(); i++) {
                session.addBilled(wanted.get(i).line(i + 1, charged));
            }
            return session.build();
        }
    }

    /** Codes with and without the reduction, some of equal practice expense. */
    @Provide
    Arbitrary<Day> days() {
        Arbitrary<Billed> line = Combinators.combine(
                        Arbitraries.of(
                                "97110", "97112", "97116", "97140", "97530", "97012", "97032", "97035", "97161",
                                "97129", "97535"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-2000, 8000))
                .as(Billed::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2556).map(LocalDate.of(2020, 1, 1)::plusDays),
                        Arbitraries.of(PLACES),
                        Arbitraries.integers().between(0, 300),
                        line.list().ofMinSize(1).ofMaxSize(6))
                .as(Day::new);
    }

    private static BigDecimal allowed(Session... sessions) {
        return Days.prices(sessions).stream()
                .map(estimate -> estimate.allowed().found().orElseThrow().toBigDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void the_order_of_lines_does_not_change_what_is_allowed(@ForAll("days") Day day, @ForAll long seed) {
        List<Billed> shuffled = new ArrayList<>(day.lines());
        Collections.shuffle(shuffled, new Random(seed));
        Statistics.collect(shuffled.equals(day.lines()));
        assertThat(allowed(day.billed(shuffled, true))).isEqualTo(allowed(day.billed(day.lines(), true)));
    }

    @Property
    void cutting_a_day_into_sessions_and_lines_does_not_change_what_is_allowed_without_charges(
            @ForAll("days") Day day, @ForAll long seed) {
        Random random = new Random(seed);
        List<Billed> pt = new ArrayList<>();
        List<Billed> more = new ArrayList<>();
        List<Billed> ot = new ArrayList<>();
        for (Billed line : day.lines()) {
            for (int unit = 0; unit < line.units(); unit++) {
                List.of(pt, more, ot).get(random.nextInt(3)).add(new Billed(line.code(), 1, line.assisted(), -1));
            }
        }
        List<Session> sessions = new ArrayList<>();
        add(sessions, day, Discipline.PT, pt);
        add(sessions, day, Discipline.PT, more);
        add(sessions, day, Discipline.OT, ot);
        assertThat(allowed(sessions.toArray(Session[]::new))).isEqualTo(allowed(day.billed(day.lines(), false)));
    }

    private static void add(List<Session> sessions, Day day, Discipline discipline, List<Billed> lines) {
        if (!lines.isEmpty()) {
            sessions.add(day.billed(discipline, lines, false));
        }
    }

    @Property
    void the_reduction_never_raises_and_one_unit_stays_whole(@ForAll("days") Day day) {
        PriceEstimate estimate = Days.price(day.billed(day.lines(), false));
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal dearest = BigDecimal.ZERO;
        for (LinePrice line : estimate.lines()) {
            BigDecimal fee = line.fee().found().orElseThrow().toBigDecimal();
            BigDecimal full =
                    fee.multiply(BigDecimal.valueOf(line.line().units().toInt()));
            assertThat(line.allowed().found().orElseThrow().toBigDecimal()).isLessThanOrEqualTo(full);
            whole = whole.add(full);
            dearest = dearest.max(fee);
        }
        BigDecimal allowed = estimate.allowed().found().orElseThrow().toBigDecimal();
        assertThat(allowed).isBetween(whole.multiply(new BigDecimal("0.5")), whole);
    }

    @Property
    void the_steps_of_a_line_add_up_to_what_payer_and_patient_pay(@ForAll("days") Day day) {
        for (LinePrice line : Days.price(day.billed(day.lines(), true)).lines()) {
            BigDecimal allowed = line.allowed().found().orElseThrow().toBigDecimal();
            BigDecimal units = BigDecimal.ZERO;
            BigDecimal patient = BigDecimal.ZERO;
            BigDecimal cut = BigDecimal.ZERO;
            for (Step step : line.explain()) {
                if (step.key().equals("price.schedule")) {
                    assertThat(scheduled(step)).isEqualTo(result(step));
                } else if (step.key().startsWith("price.units") || step.key().equals("price.charge")) {
                    units = result(step);
                } else if (TAKEN_OFF.containsKey(step.key())) {
                    boolean isPatients = TAKEN_OFF.get(step.key()).equals("patient");
                    patient = isPatients ? patient.add(result(step)) : patient;
                    cut = isPatients ? cut : cut.add(result(step));
                }
            }
            assertThat(units).isEqualTo(allowed);
            assertThat(line.patientOwes().found().orElseThrow().toBigDecimal()).isEqualByComparingTo(patient);
            assertThat(line.payerPays().found().orElseThrow().toBigDecimal())
                    .isEqualByComparingTo(allowed.subtract(patient).subtract(cut));
        }
    }

    private static BigDecimal result(Step step) {
        return ((Money) step.result().orElseThrow()).toBigDecimal();
    }

    private static BigDecimal scheduled(Step step) {
        BigDecimal[] of = step.from().subList(1, 8).stream()
                .map(value -> ((Factor) value).number())
                .toArray(BigDecimal[]::new);
        return of[0].multiply(of[1])
                .add(of[2].multiply(of[3]))
                .add(of[4].multiply(of[5]))
                .multiply(of[6])
                .setScale(2, RoundingMode.HALF_UP);
    }

    @Property
    void two_runs_give_equal_estimates(@ForAll("days") Day day) {
        assertThat(Days.prices(day.billed(day.lines(), true))).isEqualTo(Days.prices(day.billed(day.lines(), true)));
    }
}
