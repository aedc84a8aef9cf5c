package org.therapybilling.price;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Days of billed lines, and their prices by the bundled data. */
final class Days {

    static final ReferenceData DATA = Datasets.bundled();
    static final PayerId PLAN = PayerId.of("plan");

    private Days() {}

    /** Begins a session of Medicare in physical therapy. */
    static Session.Builder medicare(String date) {
        return session(date, PayerId.MEDICARE);
    }

    /** Begins a session of the profile that the test makes. */
    static Session.Builder plan(String date) {
        return session(date, PLAN);
    }

    private static Session.Builder session(String date, PayerId payer) {
        return Session.on(LocalDate.parse(date), Discipline.PT, payer).patientKey("p-1");
    }

    /** Reads a line such as {@code 97110 x2 GP CQ $40.00}. */
    static BilledLine line(int number, String text) {
        String[] words = text.split(" ", -1);
        BilledLine.Builder line =
                BilledLine.of(number, ProcedureCode.of(words[0]), Units.of(Integer.parseInt(words[1].substring(1))));
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("$")) {
                line.charge(Money.of(words[i].substring(1)));
            } else {
                line.addModifiers(Modifier.of(words[i]));
            }
        }
        return line.build();
    }

    static Session billed(Session.Builder session, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            session.addBilled(line(i + 1, lines[i]));
        }
        return session.build();
    }

    static Session billedAt(String locality, Session.Builder session, String... lines) {
        return billed(session.locality(Locality.parse(locality)), lines);
    }

    static List<PriceEstimate> prices(Session... sessions) {
        return prices(PayerBook.bundled(), DATA, List.of(sessions));
    }

    static List<PriceEstimate> prices(PayerBook payers, ReferenceData data, List<Session> sessions) {
        return PriceEstimator.of(data)
                .estimate(ClaimAssembler.assemble(DayCounter.of(data).count(TreatmentDay.of(sessions), payers)));
    }

    static PriceEstimate price(Session... sessions) {
        return prices(sessions).get(0);
    }

    /** Prices sessions of a profile that says what the test adds. */
    static PriceEstimate priceBy(UnaryOperator<PayerProfile.Builder> terms, Session... sessions) {
        return pricesBy(terms, sessions).get(0);
    }

    static List<PriceEstimate> pricesBy(UnaryOperator<PayerProfile.Builder> terms, Session... sessions) {
        PayerProfile plan = terms.apply(PayerProfile.of(PLAN, "A plan")).build();
        return prices(PayerBook.of(List.of(plan)).over(PayerBook.bundled()), DATA, List.of(sessions));
    }

    static String dollars(Answer<Money> amount) {
        return amount.fold(found -> found.value().toString(), none -> "none", unknown -> "unknown");
    }

    static List<String> allowed(PriceEstimate estimate) {
        return estimate.lines().stream().map(line -> dollars(line.allowed())).toList();
    }

    static Certainty certainty(Answer<Money> amount) {
        return ((Answer.Found<Money>) amount).certainty();
    }

    /** Returns the steps of a line in a few words each. */
    static List<String> steps(LinePrice line) {
        return line.explain().steps().stream().map(Step::brief).toList();
    }

    static String why(Answer<Money> amount) {
        return amount.fold(found -> "found", none -> "none", Answer.Unknown::why);
    }
}
