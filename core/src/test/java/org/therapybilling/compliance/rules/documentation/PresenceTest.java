package org.therapybilling.compliance.rules.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.session.Documentation;
import org.therapybilling.vocabulary.Minutes;

/** What the record has or lacks: functional goals, measured progress, signature, medical necessity with skilled need. */
class PresenceTest {

    /** Something that the record has or has not. */
    interface Has extends BiFunction<Documentation.Builder, Boolean, Documentation.Builder> {}

    static Stream<Arguments> facts() {
        Has goals = Documentation.Builder::functionalGoals;
        Has progress = Documentation.Builder::measurableProgress;
        Has signed = Documentation.Builder::signed;
        Has necessity = (record, yes) -> record.skilledNeed(true).medicalNecessity(yes);
        Has skill = (record, yes) -> record.medicalNecessity(true).skilledNeed(yes);
        return Stream.of(
                Arguments.of(new FunctionalGoals(), "functionalGoals", goals),
                Arguments.of(new MeasurableProgress(), "measurableProgress", progress),
                Arguments.of(new Signature(), "signed", signed),
                Arguments.of(new MedicalNecessity(), "medicalNecessity", necessity),
                Arguments.of(new MedicalNecessity(), "skilledNeed", skill));
    }

    private static Documentation.Builder without(String name, Has has) {
        Documentation empty = has.apply(Documentation.builder(), true).build();
        return Documentation.builder()
                .medicalNecessity(name.equals("skilledNeed") ? empty.medicalNecessity() : Optional.empty())
                .skilledNeed(name.equals("medicalNecessity") ? empty.skilledNeed() : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_the_record_has_is_in_order(Rule rule, String name, Has has) {
        Checked checked = Checked.by(rule, Records.session(has.apply(Documentation.builder(), true)));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_the_record_says_it_has_not_is_an_error(Rule rule, String name, Has has) {
        Checked checked = Checked.by(rule, Records.session(has.apply(Documentation.builder(), false)));
        assertThat(checked.found()).containsExactly("ERROR [] absent");
        assertThat(checked.only().path()).isEqualTo("documentation." + name);
        assertThat(checked.only().rule()).isEqualTo(rule.info().id());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_was_searched_in_vain_is_an_error(Rule rule, String name, Has has) {
        Checked checked = Checked.by(rule, Records.session(without(name, has).addAbsent(name)));
        assertThat(checked.found()).containsExactly("ERROR [] absent");
        assertThat(checked.only().path()).isEqualTo("documentation." + name);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_nobody_looked_for_is_not_judged(Rule rule, String name, Has has) {
        Checked checked = Checked.by(rule, Records.session(without(name, has)));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).containsExactly("documentation." + name);
        assertThat(Checked.by(rule, pt().treated("97110", Minutes.of(15))).lacking())
                .contains("documentation." + name);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_payer_is_asked_which_of_them_it_wants(Rule rule, String name, Has has) {
        Documentation.Builder lacking = has.apply(Documentation.builder(), false);
        DocumentationCheck own = Stream.of(DocumentationCheck.values())
                .filter(check -> check.id().equals(rule.info().id()))
                .findFirst()
                .orElseThrow();
        assertThat(Records.ofPayer(rule, own, lacking).ids()).hasSize(1);
        assertThat(Records.ofPayer(rule, DocumentationCheck.PROGRESS_REPORT, lacking)
                        .ids())
                .isEmpty();
        assertThat(Checked.by(rule, Checked.plan(), Checked.ofPlan().treated("97110", Minutes.of(15)))
                        .lacking())
                .containsExactly("payer.documentation");
    }
}
