package org.therapybilling.compliance.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;

class PlaceOfServiceTest {

    private static final Audit AUDIT = Audit.by(List.of(new PlaceOfService()));

    private static Session.Builder claim() {
        return Audit.visit("2026-05-05", Discipline.PT, "97110 x1 GP");
    }

    @ParameterizedTest
    @CsvSource({
        "11, none",
        "12, none",
        "21, ERROR",
        "31, ERROR",
        "19, WARNING",
        "22, WARNING",
        "23, WARNING",
        "32, none",
        "10, none"
    })
    void a_private_practice_treats_in_its_office_or_at_home(String place, String severity) {
        List<Finding> findings =
                AUDIT.findings(claim().placeOfService(place).billingArrangement(BillingArrangement.PRIVATE_PRACTICE));
        assertThat(findings.stream()
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @EnumSource(value = BillingArrangement.class, mode = EnumSource.Mode.EXCLUDE, names = "PRIVATE_PRACTICE")
    void others_treat_where_they_are(BillingArrangement arrangement) {
        assertThat(AUDIT.findings(claim().placeOfService("21").billingArrangement(arrangement)))
                .isEmpty();
        assertThat(AUDIT.gaps(claim().billingArrangement(arrangement))).isEmpty();
    }

    @Test
    void nothing_follows_where_the_arrangement_or_the_place_is_not_told() {
        assertThat(AUDIT.gaps(claim().placeOfService("21")))
                .containsExactly("claim.place-of-service billingArrangement");
        assertThat(AUDIT.gaps(claim().placeOfService("11"))).isEmpty();
        assertThat(AUDIT.gaps(claim().billingArrangement(BillingArrangement.PRIVATE_PRACTICE)))
                .containsExactly("claim.place-of-service placeOfService");
    }

    @Test
    void the_place_is_named() {
        Finding finding =
                AUDIT.only(claim().placeOfService("21").billingArrangement(BillingArrangement.PRIVATE_PRACTICE));
        assertThat(finding.path()).isEqualTo("placeOfService");
        assertThat(finding.observed()).isEqualTo("21");
    }
}
