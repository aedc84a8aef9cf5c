package org.therapybilling.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

/**
 * What one row says.
 *
 * @param number the number of the record
 * @param key the session that it belongs to
 * @param code the code, which may be the clinic's own
 * @param given what was given; empty if the row only bills
 * @param bill what is billed; empty if the row only records
 * @param clinician who gave it; empty if unknown
 * @param facts what concerns the session as a whole
 * @param diagnoses the diagnoses of the row
 * @param weight how many bytes it takes in memory, roughly
 */
record Row(
        int number,
        VisitKey key,
        CodeCells.Code code,
        Optional<Given> given,
        Optional<Bill> bill,
        Optional<String> clinician,
        Map<VisitFact, String> facts,
        List<String> diagnoses,
        int weight) {

    /** A service given. */
    record Given(TimeSpent time, Performer performer, Optional<String> performerKey, boolean group, boolean together) {}

    /** A line billed, its number perhaps still to be given. */
    record Bill(Units units, List<Modifier> modifiers, Optional<Integer> line, Optional<Money> charge) {}
}
