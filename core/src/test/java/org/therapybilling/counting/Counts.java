package org.therapybilling.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.session.Session;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Counts sessions of one day, as Medicare does where nothing else is said, and writes what tests compare. */
final class Counts {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Counts() {}

    static Session.Builder session() {
        return session(Discipline.OT);
    }

    static Session.Builder session(Discipline discipline) {
        return Session.on(DAY, discipline, PayerId.MEDICARE);
    }

    static UnitCount of(Session.Builder builder) {
        Session session = builder.build();
        return DayCounter.of(Datasets.bundled())
                .count(session, PayerBook.bundled().policy(session.payer(), session.dateOfService()));
    }

    /** Returns the default split of the timed codes; an empty one where their units are unknown. */
    static Split split(UnitCount count) {
        return count.timed().found().map(UnitAllocation::split).orElse(new Split(List.of()));
    }

    /** Returns the split that is written, for example, {@code 97129 x 1, 97130 x 2}. */
    static Split split(String text) {
        return new Split(Stream.of(text.split(", ", -1)).map(Counts::entry).toList());
    }

    private static CodeUnits entry(String text) {
        String[] parts = text.split(" x ", -1);
        return new CodeUnits(ProcedureCode.of(parts[0]), Minutes.ZERO, Units.of(Integer.parseInt(parts[1])));
    }
}
