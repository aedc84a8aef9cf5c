package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.plan;
import static org.therapybilling.price.Days.price;
import static org.therapybilling.price.Days.priceBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PerVisit;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Estimates are values: equal when their content is, and sent to other machines as batch frameworks do. */
class PriceValuesTest {

    private static final Session DAY = billed(
            medicare("2026-10-05")
                    .history(History.builder()
                            .partBDeductibleMet(Money.of("280.00"))
                            .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("100.00"))
                            .build()),
            "97110 x2 GP",
            "97140 x1 CQ GP $10.00",
            "97010 x1 GP",
            "97530 x1 GP GY",
            "97039 x1 GP");

    private static LinePrice first(String... lines) {
        return price(billed(medicare("2026-03-02"), lines)).lines().get(0);
    }

    /** 97010 is bundled, with or without GP, so that only the lines differ. */
    @Test
    void prices_of_other_lines_or_amounts_are_other_prices() {
        LinePrice bundled = first("97010 x1 GP");
        assertThat(first("97010 x1 GP")).isEqualTo(bundled).hasSameHashCodeAs(bundled);
        assertThat(first("97010 x1")).isNotEqualTo(bundled).doesNotHaveSameHashCodeAs(bundled);
        assertThat(first("97110 x1 GP")).isNotEqualTo(bundled).isNotEqualTo(first("97110 x1 GP", "97530 x1 GP"));
    }

    @Test
    void estimates_of_other_disciplines_or_lines_are_other_estimates() {
        PriceEstimate pt = price(billed(medicare("2026-03-02"), "97010 x1"));
        PriceEstimate ot = price(billed(medicare("2026-03-02").discipline(Discipline.OT), "97010 x1"));
        assertThat(pt.discipline()).isEqualTo(Discipline.PT);
        assertThat(ot.discipline()).isEqualTo(Discipline.OT);
        assertThat(ot.lines()).isEqualTo(pt.lines());
        assertThat(ot).isNotEqualTo(pt).doesNotHaveSameHashCodeAs(pt);
        assertThat(price(billed(medicare("2026-03-02"), "97010 x2")))
                .isNotEqualTo(pt)
                .doesNotHaveSameHashCodeAs(pt);
    }

    @Test
    void a_line_tells_what_is_allowed_for_it() {
        assertThat(first("97110 x2 GP")).hasToString("1: 97110 x 2 GP: 51.27");
        assertThat(first("97039 x1 GP")).hasToString("1: 97039 x 1 GP: unavailable");
    }

    private static KnownFee fee(PayerId payer, String date, Session.Builder session, String code) {
        FeeData data = new FeeData(Days.DATA);
        LocalDate day = LocalDate.parse(date);
        return KnownFee.find(
                Terms.of(PayerBook.bundled().policy(payer, day), day, data),
                Circumstances.of(List.of(session.treated("97161").build()), data),
                ProcedureCode.of(code),
                Days.DATA);
    }

    /** What was kept of another payer, date, place or code would be another price. */
    @Test
    void a_fee_that_is_kept_holds_for_its_payer_its_circumstances_and_its_code_alone() {
        String day = "2026-03-02";
        PayerId cash = PayerId.of("cash");
        KnownFee kept = fee(PayerId.MEDICARE, day, medicare(day), "97110");
        assertThat(isFor(fee(PayerId.MEDICARE, day, medicare(day), "97110"), kept))
                .isTrue();
        assertThat(isFor(fee(PayerId.MEDICARE, day, medicare(day), "97140"), kept))
                .isFalse();
        assertThat(isFor(fee(cash, day, medicare(day), "97110"), kept)).isFalse();
        assertThat(isFor(fee(PayerId.MEDICARE, day, medicare(day).participating(false), "97110"), kept))
                .isFalse();
    }

    private static boolean isFor(KnownFee asked, KnownFee kept) {
        Terms terms = Terms.of(asked.policy(), asked.claim().date(), new FeeData(Days.DATA));
        return kept.isOf(terms, asked.claim(), asked.code());
    }

    private static Object again(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(value);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return input.readObject();
        }
    }

    @Test
    void estimates_of_every_kind_of_line_are_read_as_written() throws Exception {
        PriceEstimate day = price(DAY);
        assertThat(again(day)).isEqualTo(day).hasSameHashCodeAs(day).hasToString(day.toString());
        PriceEstimate visit = priceBy(
                profile -> profile.set(PayerKeys.FEES, Fees.by(new PerVisit(Money.of("95.00"), Money.of("130.00")))),
                billed(plan("2026-03-02"), "97110 x1 $40.00", "97140 x1 $30.00"));
        assertThat(again(visit)).isEqualTo(visit);
        PriceEstimate unknown = price(billed(medicare("2027-03-02"), "97110 x1 GP"));
        assertThat(again(unknown)).isEqualTo(unknown).isNotEqualTo(day);
    }

    @Test
    void an_estimator_goes_on_where_it_arrives() throws Exception {
        PriceEstimator estimator = PriceEstimator.of(Days.DATA);
        PriceEstimator sent = (PriceEstimator) again(estimator);
        assertThat(sent.estimate(claims(DAY))).isEqualTo(estimator.estimate(claims(DAY)));
    }

    private static DayClaims claims(Session session) {
        return ClaimAssembler.assemble(DayCounter.of(Days.DATA).count(TreatmentDay.of(session), PayerBook.bundled()));
    }

    /** One estimator over payers, dates and places in turn, against one of each day's own. */
    @Test
    void what_is_kept_at_hand_changes_no_answer() {
        PriceEstimator kept = PriceEstimator.of(Days.DATA);
        List<Session> days = IntStream.range(0, 2000)
                .mapToObj(i -> billed(
                        (i % 3 == 0 ? plan("2026-01-01") : medicare("2026-01-01"))
                                .dateOfService(LocalDate.of(2024, 1, 1).plusDays(i % 700))
                                .participating(i % 5 != 0)
                                .locality(Locality.parse(i % 2 == 0 ? "13102-00" : "15202-00")),
                        "97110 x2",
                        i % 7 == 0 ? "97161 x1" : "97530 x1"))
                .toList();
        PayerBook payers = PayerBook.of(List.of(PayerProfile.of(Days.PLAN, "A plan")
                        .set(PayerKeys.FEES, Fees.by(PercentOfMedicare.of("120").build()))
                        .build()))
                .over(PayerBook.bundled());
        for (Session day : days) {
            DayClaims claims = ClaimAssembler.assemble(DayCounter.of(Days.DATA).count(TreatmentDay.of(day), payers));
            assertThat(kept.estimate(claims))
                    .isEqualTo(PriceEstimator.of(Days.DATA).estimate(claims));
        }
    }
}
