package org.therapybilling.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

class ExplainTest {

    private static final Citation MANUAL = Citation.of("CMS Pub. 100-04 ch. 5", "§20.2");
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static final Phrase CHART = Phrase.of("units.chart", "Chart: {0} -> {result}", "{0} are {result} (in {0}).")
            .citing(MANUAL);

    @Test
    void a_step_reads_as_a_sentence_with_its_rule() {
        assertThat(Step.of(CHART, Minutes.of(40)).giving(Units.of(3)))
                .hasToString("40 minutes are 3 units (in 40 minutes). [CMS Pub. 100-04 ch. 5 §20.2]");
        assertThat(Step.remark("Nothing to add")).hasToString("Nothing to add");
        assertThat(Step.remark("Nothing to add", MANUAL)).hasToString("Nothing to add [CMS Pub. 100-04 ch. 5 §20.2]");
        assertThat(Step.remark("Braces {0} stay").brief()).isEqualTo("Braces {0} stay");
    }

    @Test
    void steps_are_values() {
        Step step = Step.of(CHART, Minutes.of(40)).giving(Units.of(3));
        assertThat(step)
                .isEqualTo(Step.of(CHART, Minutes.of(40)).giving(Units.of(3)))
                .hasSameHashCodeAs(Step.of(CHART, Minutes.of(40)).giving(Units.of(3)))
                .isNotEqualTo(Step.of(Phrase.of("k", "b", "s"), Minutes.of(40)).giving(Units.of(3)))
                .isNotEqualTo(Step.of(CHART, Minutes.of(40)).giving(Units.of(2)))
                .isNotEqualTo(Step.of(CHART, Minutes.of(41)).giving(Units.of(3)))
                .isNotEqualTo(Step.of(CHART, Minutes.of(40)));
    }

    @Test
    void a_phrase_says_a_step_in_a_line_and_in_a_sentence() {
        Step step = Step.of(CHART, Minutes.of(40), Units.ONE).giving(Units.of(3));
        assertThat(step.brief()).isEqualTo("Chart: 40 minutes -> 3 units");
        assertThat(Step.of(Phrase.of("k", "{ {} {0}{", "{0}}"), Minutes.of(1)).brief())
                .isEqualTo("{ {} 1 minute{");
        assertThat(step.key()).isEqualTo("units.chart");
        assertThat(step.from()).containsExactly(Minutes.of(40), Units.ONE);
        assertThat(step.result()).contains(Units.of(3));
        assertThat(step.citation()).contains(MANUAL);
    }

    @Test
    void a_fold_leaves_no_case_out() {
        Answer<Units> found = new Answer.Found<>(Units.ONE, Source.of(MANUAL), Certainty.LIKELY);
        Answer<Units> none = new Answer.None<>(Source.of(MANUAL), Certainty.JUDGEMENT);
        Answer<Units> unknown = new Answer.Unknown<>("no data");
        assertThat(Stream.of(found, none, unknown).map(ExplainTest::told))
                .containsExactly("1 unit LIKELY", "none JUDGEMENT", "no data");
        assertThat(Stream.of(found, none, unknown).map(answer -> answer.map(units -> Minutes.of(units.toInt()))))
                .containsExactly(
                        new Answer.Found<>(Minutes.of(1), Source.of(MANUAL), Certainty.LIKELY),
                        new Answer.None<>(Source.of(MANUAL), Certainty.JUDGEMENT),
                        new Answer.Unknown<>("no data"));
    }

    private static String told(Answer<Units> answer) {
        return answer.fold(
                found -> found.value() + " " + found.certainty(),
                none -> "none " + none.certainty(),
                Answer.Unknown::why);
    }

    @Test
    void an_answer_names_the_releases_it_was_read_from() {
        DataRelease release = new DataRelease("i", "p", "1", CodeSet.all(), EffectivePeriod.always(), 0, DIGEST);
        assertThat(new Answer.Found<>(Units.ONE, Source.of(release), Certainty.DEFINITE).releases())
                .containsExactly(release);
        assertThat(new Answer.None<Units>(Source.of(release), Certainty.DEFINITE).releases())
                .containsExactly(release);
        assertThat(new Answer.Unknown<Units>("no data", List.of(release)).releases())
                .containsExactly(release);
        assertThat(new Answer.Unknown<Units>("no data").releases()).isEmpty();
        assertThat(Source.of(release)).hasToString("p i, 1 for any date");
        assertThat(Source.of(MANUAL)).isEqualTo(new Source(MANUAL, List.of()));
    }

    @Test
    void explanations_follow_one_another() {
        Explanation one = Explanation.of(List.of(Step.remark("one")));
        Explanation two = Explanation.of(List.of(Step.remark("two")));
        assertThat(one.then(two))
                .hasToString("one\ntwo")
                .isEqualTo(one.then(two))
                .hasSameHashCodeAs(one.then(two));
        assertThat(one).isNotEqualTo(two);
        assertThat(one.steps()).containsExactly(Step.remark("one"));
        assertThat(one.hashCode()).isNotEqualTo(two.hashCode());
        assertThat(Step.remark("one").hashCode())
                .isNotEqualTo(Step.remark("two").hashCode());
        assertThat(one.then(two)).containsExactly(Step.remark("one"), Step.remark("two"));
    }

    @Test
    void only_a_found_answer_has_a_value() {
        assertThat(new Answer.Found<>(Units.ONE, Source.of(MANUAL), Certainty.DEFINITE).found())
                .contains(Units.ONE);
        assertThat(new Answer.None<Units>(Source.of(MANUAL), Certainty.DEFINITE).found())
                .isEmpty();
        assertThat(new Answer.Unknown<Units>("no data").found()).isEmpty();
    }

    @Test
    void a_citation_names_a_document_and_perhaps_a_section() {
        assertThat(Citation.of("PPO manual", "")).hasToString("PPO manual");
        assertThatThrownBy(() -> Citation.of(" ", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', p, 1, 0", "i, '', 1, 0", "i, p, '', 0", "i, p, 1, -1"})
    void a_release_has_a_name_a_publisher_a_version_and_a_count(String id, String publisher, String version, int rows) {
        assertThatThrownBy(() ->
                        new DataRelease(id, publisher, version, CodeSet.all(), EffectivePeriod.always(), rows, DIGEST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_release_has_a_digest() {
        assertThat(new DataRelease("i", "p", "1", CodeSet.none(), EffectivePeriod.always(), 0, DIGEST).sha256())
                .isEqualTo(DIGEST);
        assertThatThrownBy(() -> new DataRelease(
                        "i", "p", "1", CodeSet.all(), EffectivePeriod.always(), 0, DIGEST.toUpperCase(Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 hexadecimal digits in lower case");
        assertThatThrownBy(() ->
                        new DataRelease("i", "p", "1", CodeSet.all(), EffectivePeriod.always(), 0, DIGEST.substring(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 63 characters");
    }
}
