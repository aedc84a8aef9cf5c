package org.therapybilling.payer.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class FormsTest {

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");

    @Test
    void what_stands_in_a_file_is_read() {
        assertRead(Forms.discipline(), "SLP", Discipline.SLP);
        assertRead(Forms.performer(), "ASSISTANT", Performer.ASSISTANT);
        assertRead(Forms.locality(), "13102-00", Locality.parse("13102-00"));
        assertRead(Forms.placeOfService(), "11", "11");
        assertRead(Forms.date(), "2026-03-02", LocalDate.of(2026, 3, 2));
        assertRead(Forms.period(), "P90D", Period.ofDays(90));
        assertRead(Forms.minutes(), new BigDecimal("1440"), Minutes.of(1440));
        assertRead(Forms.money(), "42.5", Money.of("42.50"));
        assertRead(Forms.as(Forms.code(), List::of, codes -> codes.get(0)), "97110", List.of(EXERCISE));
        assertRead(Forms.listed(Forms.code()), List.of("97110"), Listed.of(EXERCISE));
        assertRead(Forms.byCode(Forms.bool()), Map.of("97110", true), ByCode.of(Map.of(EXERCISE, true)));
    }

    private static <T> void assertRead(Form<T> form, Object plain, T value) {
        assertThat(value(form, plain)).contains(value);
    }

    /** Every range holds its ends, as each form promises: "inclusive". */
    @ParameterizedTest
    @CsvSource({"0, 0", "0.0, 0", "999, 999", "999.000, 999", "-1, ", "1000, ", "998.5, "})
    void units_are_whole_from_0_to_999(BigDecimal number, Integer units) {
        assertThat(value(Forms.units(), number))
                .isEqualTo(Optional.ofNullable(units).map(Units::of));
    }

    @ParameterizedTest
    @CsvSource({
        "0.000001, 0.000001",
        "0.0000009, ",
        "0.1234560, 0.123456",
        "0.1234567, ",
        "1, 1",
        "1.000000, 1",
        "1.000001, ",
        "0, "
    })
    void a_share_is_in_its_range_to_six_decimals(BigDecimal number, String share) {
        assertThat(value(Forms.factor("a share", "0.000001", "1"), number))
                .isEqualTo(Optional.ofNullable(share).map(Factor::of));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "999999.99, true", "1000000, false", "0.010, true", "0.001, false", "-0.01, false"})
    void dollars_are_up_to_a_million_to_the_cent(BigDecimal number, boolean allowed) {
        assertThat(value(Forms.money(), number).isPresent()).isEqualTo(allowed);
    }

    @Test
    void only_what_may_be_a_list_takes_one() {
        Map<Object, Boolean> no = Map.of("no", false);
        assertThat(Forms.bool().takesList()).isFalse();
        assertThat(Forms.constantsOr(no, Forms.bool()).takesList()).isFalse();
        assertThat(Forms.as(Forms.bool(), yes -> yes, yes -> yes).takesList()).isFalse();
        assertThat(Forms.as(Forms.list(Forms.code()), codes -> codes, codes -> codes)
                        .takesList())
                .isTrue();
        assertThat(Forms.constantsOr(Map.of("all", List.of(EXERCISE)), Forms.list(Forms.code()))
                        .takesList())
                .isTrue();
        assertThat(Forms.byCode(Forms.units()).takesTable()).isFalse();
    }

    /** One object may stand for a list of one; a word or a list in its place would be taken for something else. */
    @Test
    void only_an_object_stands_alone_in_the_place_of_a_list() {
        Field<ProcedureCode, ProcedureCode> code = Field.required("code", Forms.code(), written -> written);
        Form<Listed<ProcedureCode>> objects = Forms.listed(Forms.object(read -> read.get(code), List.of(code)));
        assertThat(objects.write(Listed.of(EXERCISE))).isEqualTo(Map.of("code", "97110"));
        assertThat(value(objects, Map.of("code", "97110"))).contains(Listed.of(EXERCISE));
        assertThat(objects.write(Listed.of(EXERCISE, MANUAL)))
                .isEqualTo(List.of(Map.of("code", "97110"), Map.of("code", "97140")));
        assertThat(Forms.listed(Forms.code()).write(Listed.of(EXERCISE))).isEqualTo(List.of("97110"));
        assertThat(value(Forms.listed(Forms.code()), "97110")).isEmpty();
    }

    @Test
    void an_object_of_its_first_field_alone_is_written_without_its_name() {
        Field<List<ProcedureCode>, ProcedureCode> first = Field.required("first", Forms.code(), codes -> codes.get(0));
        Field<List<ProcedureCode>, ProcedureCode> last = Field.optional(
                "last", Forms.code(), codes -> Optional.of(codes.get(1)).filter(code -> !code.equals(codes.get(0))));
        Form<List<ProcedureCode>> form = Forms.shortObject(
                read -> List.of(read.get(first), read.find(last).orElse(read.get(first))), List.of(first, last));
        assertThat(form.write(List.of(EXERCISE, EXERCISE))).isEqualTo("97110");
        assertThat(form.write(List.of(EXERCISE, MANUAL))).isEqualTo(Map.of("first", "97110", "last", "97140"));
        assertThat(value(form, "97110")).contains(List.of(EXERCISE, EXERCISE));
    }

    @Test
    void several_values_and_values_by_code_say_what_they_hold() {
        Listed<ProcedureCode> listed = Listed.of(EXERCISE, MANUAL);
        assertThat(listed.has(MANUAL)).isTrue();
        assertThat(listed.has(ProcedureCode.of("97530"))).isFalse();
        assertThat(listed).hasToString("97110; 97140").containsExactly(EXERCISE, MANUAL);
        ByCode<Units> byCode = ByCode.of(Map.of(MANUAL, Units.of(1), EXERCISE, Units.of(2)));
        assertThat(byCode.of(MANUAL)).contains(Units.of(1));
        assertThat(byCode.of(ProcedureCode.of("97530"))).isEmpty();
        assertThat(byCode).hasToString("97110: 2 units, 97140: 1 unit");
    }

    private static <T> Optional<T> value(Form<T> form, Object plain) {
        return form.read(plain, Place.root(new ArrayList<>()));
    }
}
