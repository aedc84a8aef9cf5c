package org.therapybilling.reference.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The filter never turns away a pair that has an edit, and turns away most that have none. */
class PairFilterProperties {

    @Property
    void what_was_added_gets_past(
            @ForAll @Size(max = 200) List<@IntRange(max = 65_535) Integer> column1,
            @ForAll @IntRange(max = 65_535) int column2) {
        PairFilter filter = new PairFilter(column1.size());
        column1.forEach(code -> filter.add(code, column2));
        assertThat(column1)
                .allMatch(code -> filter.mayHave(code, column2))
                .allMatch(code -> filter.mayHave(column2, code));
    }

    @Example
    void of_others_about_one_in_twenty_gets_past() {
        int codes = 1_000;
        PairFilter filter = new PairFilter(codes * codes / 20);
        for (int column1 = 0; column1 < codes; column1++) {
            for (int column2 = column1; column2 < codes; column2 += 10) {
                filter.add(column1, column2);
            }
        }
        int past = 0;
        for (int column1 = 0; column1 < codes; column1++) {
            for (int column2 = (column1 + 1) % 10; column2 < codes; column2 += 10) {
                past += filter.mayHave(column1, column2) ? 1 : 0;
            }
        }
        assertThat(past / (codes * codes / 10.0)).isBetween(0.01, 0.08);
    }

    @Example
    void an_empty_filter_turns_all_away() {
        PairFilter filter = new PairFilter(0);
        assertThat(filter.mayHave(0, 0)).isFalse();
        assertThat(filter.mayHave(65_535, 65_535)).isFalse();
    }
}
