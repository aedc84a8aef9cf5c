package org.therapybilling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** No date of a session is of a year that its forms cannot hold: they have four digits. */
class YearsTest {

    private static final Map<String, Function<LocalDate, Object>> DATES = Map.ofEntries(
            Map.entry(
                    "initialEvaluation",
                    date -> Documentation.builder().initialEvaluation(date).build()),
            Map.entry(
                    "planOfCareStart",
                    date -> Documentation.builder().planOfCareStart(date).build()),
            Map.entry(
                    "planOfCareEnd",
                    date -> Documentation.builder().planOfCareEnd(date).build()),
            Map.entry(
                    "certifiedOn",
                    date -> Documentation.builder().certifiedOn(date).build()),
            Map.entry(
                    "planSentOn",
                    date -> Documentation.builder().planSentOn(date).build()),
            Map.entry(
                    "recertifiedOn",
                    date -> Documentation.builder().recertifiedOn(date).build()),
            Map.entry(
                    "lastProgressReport",
                    date -> Documentation.builder().lastProgressReport(date).build()),
            Map.entry(
                    "progressPeriodEnd",
                    date -> Documentation.builder().progressPeriodEnd(date).build()),
            Map.entry("asOf", date -> History.builder().asOf(date).build()),
            Map.entry(
                    "validFrom", date -> Authorization.builder().validFrom(date).build()),
            Map.entry(
                    "validUntil",
                    date -> Authorization.builder().validUntil(date).build()),
            Map.entry(
                    "deviceSupplyLastBilled",
                    date -> RemoteMonitoring.builder()
                            .deviceSupplyLastBilled(date)
                            .build()),
            Map.entry(
                    "submittedOn",
                    date -> Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                            .treated("97161")
                            .submittedOn(date)
                            .build()),
            Map.entry(
                    "dateOfService",
                    date -> Session.on(date, Discipline.PT, PayerId.MEDICARE)
                            .treated("97161")
                            .build()));

    static Stream<Arguments> dates() {
        return DATES.entrySet().stream().map(date -> Arguments.of(date.getKey(), date.getValue()));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void years_have_four_digits(String name, Function<LocalDate, Object> made) {
        assertThat(made.apply(LocalDate.of(1, 1, 1))).as(name).isNotNull();
        assertThat(made.apply(LocalDate.of(9999, 12, 31))).isNotNull();
        for (LocalDate beyond : new LocalDate[] {LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)}) {
            assertThatThrownBy(() -> made.apply(beyond))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("The year of .* is " + beyond.getYear() + "; allowed are 1 to 9999\\.");
        }
    }
}
