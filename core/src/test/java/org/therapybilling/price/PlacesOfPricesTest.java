package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.billedAt;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;
import static org.therapybilling.price.Days.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;

/** Where a price holds: a locality, the locality of a ZIP code, the nation; and what sessions may not contradict. */
class PlacesOfPricesTest {

    /** 06103 is in Connecticut (ZIP5 of 2025 Q4), where the contractor's file has 30.44 for 97110 in 2025. */
    @Test
    void a_zip_code_stands_for_the_locality() {
        assertThat(dollars(price(billed(medicare("2025-10-15").zip("06103"), "97110 x1"))
                        .allowed()))
                .isEqualTo("30.44");
        assertThat(dollars(price(billedAt("13102-00", medicare("2025-10-15").zip("90210"), "97110 x1"))
                        .allowed()))
                .isEqualTo("30.44");
    }

    @Test
    void a_zip_code_that_is_not_known_gives_no_price() {
        assertThat(why(price(billed(medicare("2025-10-15").zip("00000"), "97110 x1"))
                        .allowed()))
                .contains("no such ZIP code")
                .doesNotContain("00000");
        assertThat(why(price(billed(medicare("2025-09-30").zip("06103"), "97110 x1"))
                        .allowed()))
                .contains("name the locality");
        assertThat(why(price(billed(medicare("2026-03-02").zip("00000"), "97110 x1"))
                        .allowed()))
                .contains("older than the date", "name the locality")
                .doesNotContain("no such ZIP code", "00000");
    }

    /** The newest release of ZIP codes, 2025 Q4, is likely to hold on, as all tables of which a newer one is not loaded. */
    @Test
    void a_zip_code_after_the_newest_release_is_likely_where_it_was_and_the_price_says_so() {
        for (String day : List.of("2026-01-01", "2026-03-02")) {
            PriceEstimate price = price(billed(medicare(day).zip("06103"), "97110 x1"));
            PriceEstimate stated = price(billedAt("13102-00", medicare(day), "97110 x1"));
            assertThat(dollars(price.allowed())).isEqualTo(dollars(stated.allowed()));
            assertThat(((Answer.Found<Money>) price.allowed()).certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(price.basis()).contains("locality 13102-00 (likely, as");
            assertThat(stated.basis()).contains("locality 13102-00, ").doesNotContain("likely");
        }
        assertThat(price(billed(medicare("2025-12-31").zip("06103"), "97110 x1"))
                        .basis())
                .doesNotContain("likely");
    }

    @Test
    void a_locality_that_does_not_exist_gives_no_price() {
        assertThat(why(price(billedAt("99999-99", medicare("2026-03-02"), "97110 x1"))
                        .allowed()))
                .contains("no locality 99999-99");
    }

    @Test
    void without_a_place_the_national_amount_is_told_as_such() {
        PriceEstimate price = price(billed(medicare("2026-03-02"), "97110 x1"));
        assertThat(dollars(price.allowed())).isEqualTo("29.06");
        assertThat(price.basis()).contains("national");
        assertThat(price(billedAt("13102-00", medicare("2026-03-02"), "97110 x1"))
                        .basis())
                .contains("locality 13102-00")
                .doesNotContain("national");
    }

    @Test
    void sessions_of_a_claim_share_a_place_and_may_not_contradict_each_other() {
        Locality here = Locality.parse("13102-00");
        PriceEstimate shared = price(
                billed(medicare("2025-03-02").locality(here), "97110 x1"), billed(medicare("2025-03-02"), "97129 x1"));
        assertThat(Days.allowed(shared)).first().isEqualTo("30.44");
        PriceEstimate apart = price(
                billed(medicare("2025-03-02").locality(here), "97110 x1"),
                billed(medicare("2025-03-02").locality(Locality.parse("15202-00")), "97129 x1"));
        assertThat(why(apart.allowed())).contains("differ in locality");
    }

    @Test
    void sessions_of_a_claim_may_not_differ_in_participation_or_factor() {
        PriceEstimate participating = price(
                billed(medicare("2026-03-02").participating(true), "97110 x1"),
                billed(medicare("2026-03-02").participating(false), "97129 x1"));
        assertThat(why(participating.allowed())).contains("differ in participating");
        PriceEstimate qualifying = price(
                billed(medicare("2026-03-02"), "97110 x1"),
                billed(medicare("2026-03-02").qualifyingApmParticipant(true), "97129 x1"));
        assertThat(why(qualifying.allowed())).contains("differ in qualifyingApmParticipant");
    }

    /** 97110 is 29.06, national in 2026, for providers who participate; for others 95 percent of it. */
    @Test
    void a_session_that_tells_of_participation_speaks_for_one_that_does_not() {
        PriceEstimate alone = price(billed(medicare("2026-03-02").participating(true), "97110 x1"));
        assertThat(dollars(alone.allowed())).isEqualTo("29.06");
        PriceEstimate both = price(
                billed(medicare("2026-03-02").participating(true), "97110 x1"),
                billed(medicare("2026-03-02"), "97129 x1"));
        assertThat(Days.allowed(both)).first().isEqualTo("29.06");
        assertThat(both.basis()).contains("participating provider").doesNotContain("95 %");
    }

    @Test
    void a_place_that_is_not_known_is_told_as_such() {
        assertThat(price(billed(medicare("2025-10-15").zip("00000"), "97110 x1"))
                        .basis())
                .contains("locality unknown");
    }

    @Test
    void data_without_tables_gives_no_price() {
        PriceEstimate price = Days.prices(
                        PayerBook.bundled(), ReferenceData.empty(), List.of(billed(medicare("2026-03-02"), "97110 x1")))
                .get(0);
        assertThat(price.allowed().found()).isEmpty();
        assertThat(price.releases()).isEmpty();
    }

    @Test
    void an_estimate_names_the_releases_it_was_read_from() {
        assertThat(price(billedAt("13102-00", medicare("2026-10-05"), "97110 x1"))
                        .releases())
                .extracting(release -> release.id() + " " + release.version())
                .contains("mpfs-relative-values RVU26D", "mpfs-gpci 2026")
                .anyMatch(release -> release.startsWith("medicare-figures"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_claim_without_lines_has_no_price() {
        PriceEstimate price =
                price(medicare("2026-03-02").treated("97110", Minutes.of(7)).build());
        assertThat(price.lines()).isEmpty();
        assertThat(why(price.allowed())).contains("no line");
    }
}
