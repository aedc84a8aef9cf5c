package org.therapybilling.payer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.vocabulary.Units;

/** What a form says where something else stands: what was given, and all that is allowed. */
class RefusedValuesTest {

    static Stream<Arguments> refusals() {
        Form<Integer> dozen = Forms.whole(0, 12);
        Field<Stay, Integer> days = Field.required("days", dozen, Stay::days);
        Field<Stay, Boolean> paid = Field.optional("paid", Forms.bool(), stay -> Optional.of(stay.paid()));
        Form<Stay> stay = Forms.object(read -> stay(read, days, paid), List.of(days, paid));
        Form<Stay> shortStay = Forms.shortObject(read -> stay(read, days, paid), List.of(days, paid));
        return Stream.of(
                arguments(Forms.bool(), "yes", "Here stands a text of 3 characters; expected is true or false."),
                arguments(dozen, true, "Here stands true; expected is a whole number from 0 to 12."),
                arguments(dozen, null, "Here stands null; expected is a whole number from 0 to 12."),
                arguments(dozen, Map.of("a", "b"), "Here stands an object; expected is a whole number from 0 to 12."),
                arguments(dozen, List.of("a"), "Here stands a list; expected is a whole number from 0 to 12."),
                arguments(dozen, number("13"), "Here stands the number 13; expected is a whole number from 0 to 12."),
                arguments(
                        Forms.units(),
                        number("1000"),
                        "Here stands the number 1000; expected is a whole number from 0 to 999."),
                arguments(
                        Forms.minutes(),
                        number("1441"),
                        "Here stands the number 1441; expected is a whole number from 0 to 1440."),
                arguments(
                        Forms.money(),
                        number("-0.01"),
                        "Here stands the number -0.01; expected is dollars from 0 to 999999.99, at most 2 decimals,"
                                + " in quotes."),
                arguments(
                        Forms.factor("a share", "0", "1"),
                        "1,5",
                        "Here stands a text of 3 characters; expected is a share from 0 to 1, at most 6 decimals, in"
                                + " quotes."),
                arguments(
                        Forms.code(),
                        "9711",
                        "Here stands a text of 4 characters; expected is a procedure code of five characters (97110,"
                                + " G0283)."),
                arguments(
                        Forms.modifier(),
                        number("59"),
                        "Here stands a number; expected is a modifier of two characters (GP, 59)."),
                arguments(
                        Forms.placeOfService(),
                        "1",
                        "Here stands a text of 1 characters; expected is a place of service of two digits (11)."),
                arguments(
                        Forms.locality(),
                        "13102",
                        "Here stands a text of 5 characters; expected is a carrier and locality (13102-00)."),
                arguments(
                        Forms.date(),
                        "2026-02-30",
                        "Here stands a text of 10 characters; expected is a date (2026-01-01)."),
                arguments(
                        Forms.period(),
                        "90 days",
                        "Here stands a text of 7 characters; expected is an ISO period of days, weeks, months or years"
                                + " (P90D, P8W, P6M, P1Y)."),
                arguments(
                        Forms.discipline(), "SPL", "Here stands a text of 3 characters; expected is PT, OT, SLP, DC."),
                arguments(
                        Forms.discipline(),
                        "SLPP",
                        "Here stands a text of 4 characters; expected is PT, OT, SLP, DC; perhaps SLP is meant?"),
                arguments(
                        Forms.list(Forms.modifier()),
                        List.of(),
                        "The list is empty; expected is a list of one or more of: a modifier of two characters (GP,"
                                + " 59)."),
                arguments(
                        Forms.list(Forms.modifier()),
                        "GP",
                        "Here stands a text of 2 characters; expected is a list of one or more of: a modifier of two"
                                + " characters (GP, 59)."),
                arguments(
                        Forms.listed(Forms.modifier()),
                        "GP",
                        "Here stands a text of 2 characters; expected is a list of one or more of: a modifier of two"
                                + " characters (GP, 59)."),
                arguments(
                        Forms.byCode(dozen),
                        number("4"),
                        "Here stands a number; expected is an object with a value for each code, the value being a"
                                + " whole number from 0 to 12."),
                arguments(
                        Forms.byCode(dozen),
                        Map.of(),
                        "The object is empty; expected is an object with a value for each code, the value being a whole"
                                + " number from 0 to 12."),
                arguments(
                        Forms.as(dozen, Units::of, Units::toInt),
                        "4",
                        "Here stands a text of 1 characters; expected is a whole number from 0 to 12."),
                arguments(
                        Forms.list(Forms.as(dozen, Units::of, Units::toInt)),
                        "4",
                        "Here stands a text of 1 characters; expected is a list of one or more of: a whole number from"
                                + " 0 to 12."),
                arguments(
                        Forms.as(dozen, RefusedValuesTest::even, value -> value),
                        number("5"),
                        "The number is odd; give an even one."),
                arguments(
                        Forms.constantsOr(Map.of("all", 12), dozen),
                        "al",
                        "Here stands a text of 2 characters; expected is all, or a whole number from 0 to 12."),
                arguments(
                        stay,
                        "4",
                        "Here stands a text of 1 characters; expected is an object with days and, if need"
                                + " be, paid."),
                arguments(stay, Map.of("paid", true), "The field days is missing; it is a whole number from 0 to 12."),
                arguments(
                        stay, Map.of("days", number("0"), "paid", true), "A stay of no days is paid; leave paid out."),
                arguments(
                        Forms.object(read -> stay(read, days, paid), List.of(days)),
                        "4",
                        "Here stands a text of 1 characters; expected is an object with days."),
                arguments(
                        Forms.object(read -> stay(read, days, paid), List.of(paid)),
                        "4",
                        "Here stands a text of 1 characters; expected is an object with some of paid."),
                arguments(
                        Forms.constantsOr(Map.of("none", new Stay(0, false)), shortStay),
                        "no",
                        "Here stands a text of 2 characters; expected is none, or a whole number from 0 to 12, or an"
                                + " object with days and, if need be, paid."),
                arguments(
                        shortStay, "4", "Here stands a text of 1 characters; expected is a whole number from 0 to 12."),
                arguments(
                        Forms.constantsOr(Map.of(true, Listed.of(new Stay(0, false))), Forms.listed(shortStay)),
                        false,
                        "Here stands false; expected is true, or a whole number from 0 to 12, or an object with days"
                                + " and, if need be, paid, or a list of such."));
    }

    private record Stay(int days, boolean paid) implements Serializable {}

    private static Stay stay(FieldValues read, Field<Stay, Integer> days, Field<Stay, Boolean> paid) {
        if (read.get(days) == 0 && read.find(paid).orElse(false)) {
            throw new IllegalArgumentException("A stay of no days is paid; leave paid out.");
        }
        return new Stay(read.get(days), read.find(paid).orElse(false));
    }

    private static int even(int number) {
        if (number % 2 != 0) {
            throw new IllegalArgumentException("The number is odd; give an even one.");
        }
        return number;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_was_given_and_what_is_allowed_is_told(Form<?> form, @Nullable Object plain, String problem) {
        List<Place.Fault> faults = new ArrayList<>();
        assertThat(form.read(plain, Place.root(faults))).isEmpty();
        assertThat(faults).extracting(Place.Fault::problem).containsExactly(problem);
    }

    /** Each element is compared with all before it. */
    @Test
    void a_list_has_at_most_a_thousand_elements() {
        List<String> modifiers = IntStream.range(0, 1_001)
                .mapToObj(i -> Integer.toString(36 * 36 + i, 36).substring(1))
                .toList();
        List<Place.Fault> faults = new ArrayList<>();
        assertThat(Forms.list(Forms.modifier()).read(modifiers.subList(0, 1_000), Place.root(faults)))
                .hasValueSatisfying(read -> assertThat(read).hasSize(1_000));
        assertThat(Forms.list(Forms.modifier()).read(modifiers, Place.root(faults)))
                .isEmpty();
        assertThat(faults)
                .extracting(Place.Fault::problem)
                .containsExactly("The list has 1001 elements; at most 1000 are allowed.");
    }

    @Test
    void a_number_is_shown_up_to_20_digits() {
        assertThat(problem("9".repeat(20))).startsWith("Here stands the number 99999999999999999999; expected");
        assertThat(problem("9".repeat(21))).startsWith("Here stands the number of 21 characters; expected");
    }

    private static String problem(String digits) {
        List<Place.Fault> faults = new ArrayList<>();
        assertThat(Forms.units().read(number(digits), Place.root(faults))).isEmpty();
        return faults.get(0).problem();
    }
}
