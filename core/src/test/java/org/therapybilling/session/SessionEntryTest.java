package org.therapybilling.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.Discipline;

class SessionEntryTest {

    @Test
    void a_session_that_comes_from_no_input_has_no_place() {
        Session session = SessionTest.full();
        assertThat(SessionEntry.of(session))
                .isEqualTo(new SessionEntry.Read("", session, List.of(), false, Optional.empty()))
                .isEqualTo(new SessionEntry.Read("", session));
    }

    @Test
    void the_file_is_told_later_and_all_else_stays() {
        Session session = SessionTest.full();
        assertThat(new SessionEntry.Read("line 3", session, List.of(3, 4), true).ofFile("march.csv"))
                .isEqualTo(new SessionEntry.Read("line 3", session, List.of(3, 4), true, Optional.of("march.csv")));
        Optional<DayKey> day = DayKey.of(session);
        Optional<Discipline> discipline = Optional.of(Discipline.PT);
        assertThat(new SessionEntry.Unreadable("line 3", Optional.of("S-1"), "zip", "No.", List.of(3), day, discipline)
                        .ofFile("march.csv"))
                .isEqualTo(new SessionEntry.Unreadable(
                        "line 3",
                        Optional.of("S-1"),
                        "zip",
                        "No.",
                        List.of(3),
                        day,
                        discipline,
                        Optional.of("march.csv")));
    }

    @ParameterizedTest
    @CsvSource({"'', '', input", "line 3, '', line 3", "'', zip, zip", "line 3, zip, 'line 3, zip'"})
    void what_cannot_be_read_says_where_it_stands(String position, String path, String where) {
        SessionEntry.Unreadable entry =
                new SessionEntry.Unreadable(position, Optional.of("SECRET"), path, "The ZIP code is blank.");
        assertThat(entry.where()).isEqualTo(where);
        assertThat(entry).hasToString("Unreadable[" + where + ": The ZIP code is blank.]");
        assertThat(entry.rows()).isEmpty();
    }
}
