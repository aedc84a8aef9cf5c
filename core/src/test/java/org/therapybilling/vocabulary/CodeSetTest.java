package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSetTest {

    @ParameterizedTest
    @CsvSource({
        "97110, 97110, true",
        "97110, 97109, false",
        "97110, 97111, false",
        "97010-97799, 97010, true",
        "97010-97799, 97799, true",
        "97010-97799, 97009, false",
        "97010-97799, 97800, false",
        "G0283 97110, G0283, true",
        "G0281-G0283, G0282, true",
        "all, 00000, true",
        "all, Z9999, true",
        "'', 97110, false"
    })
    void both_ends_of_a_range_belong_to_it(String set, String code, boolean contained) {
        assertThat(CodeSet.parse(set).contains(ProcedureCode.of(code))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "'97110, 97010-97799', 97010-97799",
        "'97120-97799 97010-97130', 97010-97799",
        "'G0283  97110\n97140', 97110 97140 G0283",
        "all, all",
        "'', ''"
    })
    void text_is_brought_into_order(String text, String canonical) {
        CodeSet set = CodeSet.parse(text);
        assertThat(set).hasToString(canonical).isEqualTo(CodeSet.parse(canonical));
        assertThat(set).hasSameHashCodeAs(CodeSet.parse(canonical));
    }

    @Test
    void a_set_may_contain_all_of_another() {
        CodeSet therapy = CodeSet.parse("97010-97799 G0283");
        assertThat(CodeSet.all().containsAll(therapy)).isTrue();
        assertThat(therapy.containsAll(CodeSet.all())).isFalse();
        assertThat(therapy.containsAll(therapy)).isTrue();
        assertThat(therapy.containsAll(CodeSet.none())).isTrue();
        assertThat(CodeSet.none().containsAll(CodeSet.none())).isTrue();
        assertThat(therapy.containsAll(CodeSet.parse("97110 97140-97150"))).isTrue();
        assertThat(therapy.containsAll(CodeSet.parse("97110 99213"))).isFalse();
        assertThat(therapy.containsAll(CodeSet.parse("97700-97802"))).isFalse();
    }

    @Test
    void all_and_none_are_known() {
        assertThat(CodeSet.all().isAll()).isTrue();
        assertThat(CodeSet.parse("97010-97799").isAll()).isFalse();
        assertThat(CodeSet.none()).isEqualTo(CodeSet.of(List.of()));
        assertThat(CodeSet.of(List.of(ProcedureCode.of("97140"), ProcedureCode.of("97110"))))
                .hasToString("97110 97140");
    }

    @Test
    void what_is_no_range_is_refused() {
        assertThatThrownBy(() -> CodeSet.parse("97799-97010"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The range of codes ends with 97010 before it begins with 97799; swap the two.");
        assertThatThrownBy(() -> CodeSet.parse("971")).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<CodeSet> sets() {
        Arbitrary<ProcedureCode> codes = codes();
        return codes.tuple2()
                .filter(ends -> ends.get1().compareTo(ends.get2()) <= 0)
                .map(ends -> ends.get1() + "-" + ends.get2())
                .list()
                .ofMaxSize(5)
                .map(ranges -> CodeSet.parse(String.join(" ", ranges)));
    }

    @Provide
    Arbitrary<ProcedureCode> codes() {
        return Arbitraries.integers().between(97100, 97130).map(number -> ProcedureCode.of(String.valueOf(number)));
    }

    @Property
    void the_codes_of_both_sets(
            @ForAll("sets") CodeSet one, @ForAll("sets") CodeSet other, @ForAll("codes") ProcedureCode code) {
        assertThat(one.and(other).contains(code)).isEqualTo(one.contains(code) && other.contains(code));
        assertThat(CodeSet.parse(one.toString())).isEqualTo(one);
    }

    @Property
    void a_packed_code_comes_back(@ForAll("codes") ProcedureCode code) {
        assertThat(ProcedureCode.ofPacked(code.packed())).isEqualTo(code);
    }

    @Test
    void packed_codes_have_zeros_in_front() {
        assertThat(ProcedureCode.ofPacked(ProcedureCode.of("0001A").packed())).hasToString("0001A");
        assertThatThrownBy(() -> ProcedureCode.ofPacked(Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProcedureCode.ofPacked(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
