package org.therapybilling.csv;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.SpelledCode;
import org.therapybilling.vocabulary.Units;

/** Reads one row of a table. */
final class RowReader {

    private static final int MOST_SECONDS = 59;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final CsvDefaults defaults;

    RowReader(CsvDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * Reads a row.
     *
     * @throws RowRefusal if a cell is not what its column holds
     */
    Row read(int number, Cells cells) {
        VisitKey key = new VisitKey(
                cells.required(Column.VISIT_ID, text -> text),
                cells.required(Column.DATE_OF_SERVICE, CellValues::date),
                discipline(cells),
                payer(cells),
                cells.text(Column.PATIENT_KEY));
        if (cells.goBeyondHeader()) {
            throw new RowRefusal(
                    "The row has more cells than the header; a cell with the delimiter in it needs quotes.");
        }
        SpelledCode code = cells.required(Column.CPT_CODE, CellValues::code);
        Optional<Row.Bill> bill = bill(cells, code);
        Optional<TimeSpent> time = time(cells);
        Optional<Treatment> treatment = time.isPresent() || bill.isEmpty()
                ? Optional.of(treatment(cells, code, time.orElseGet(TimeSpent.NotRecorded::new)))
                : Optional.empty();
        return new Row(number, key, cells, treatment, bill);
    }

    private Discipline discipline(Cells cells) {
        return cells.parsed(Column.DISCIPLINE, text -> CellValues.word(text, Discipline.class))
                .or(defaults::discipline)
                .orElseThrow(() -> new RowRefusal(
                        Column.DISCIPLINE, "The cell is blank, and no default is set; give PT, OT, SLP or DC."));
    }

    private PayerId payer(Cells cells) {
        return cells.parsed(Column.PAYER_ID, PayerId::of)
                .or(defaults::payer)
                .orElseThrow(() -> new RowRefusal(
                        Column.PAYER_ID, "The cell is blank, and no default is set; give the id of a payer."));
    }

    private static Treatment treatment(Cells cells, SpelledCode code, TimeSpent time) {
        Treatment.Builder treatment = Treatment.of(code.code()).time(time);
        cells.parsed(Column.PROVIDER_ROLE, CellValues::performer).ifPresent(treatment::performer);
        cells.parsed(Column.GROUP, CellValues::yes).ifPresent(treatment::group);
        cells.parsed(Column.TOGETHER, CellValues::yes).ifPresent(treatment::together);
        return treatment.performerKey(cells.text(Column.PERFORMER_KEY)).build();
    }

    private static Optional<Row.Bill> bill(Cells cells, SpelledCode code) {
        return cells.parsed(Column.UNITS, text -> CellValues.whole(text, 1, Integer.MAX_VALUE))
                .map(units -> new Row.Bill(
                        code.code(),
                        Units.of(units),
                        modifiers(cells, code),
                        cells.parsed(Column.LINE_NO, text -> CellValues.whole(text, 1, Integer.MAX_VALUE)),
                        cells.parsed(Column.CHARGE_AMOUNT, CellValues::charge)));
    }

    /** Returns the modifiers attached to the code, then those of the columns; one in both places stands once. */
    private static List<Modifier> modifiers(Cells cells, SpelledCode code) {
        List<Modifier> listed = new ArrayList<>();
        cells.parsed(Column.MODIFIERS, CellValues::modifiers).ifPresent(listed::addAll);
        for (Column single : Column.SINGLE_MODIFIERS) {
            cells.parsed(single, CellValues::modifiers).ifPresent(listed::addAll);
        }
        List<Modifier> all = new ArrayList<>(code.modifiers());
        all.removeAll(listed);
        all.addAll(listed);
        return all;
    }

    private static Optional<TimeSpent> time(Cells cells) {
        Optional<Integer> seconds = cells.parsed(Column.SECONDS, text -> CellValues.whole(text, 0, MOST_SECONDS));
        Optional<Minutes> minutes = cells.parsed(Column.MINUTES, CellValues::minutes);
        if (seconds.isPresent() && minutes.isEmpty()) {
            throw new RowRefusal(
                    Column.MINUTES, "Seconds stand without minutes; give the minutes too, 0 if there were none.");
        }
        Optional<TimeSpent.Measured> measured =
                minutes.map(whole -> located(Column.MINUTES, () -> new TimeSpent.Measured(whole, seconds.orElse(0))));
        Optional<TimeSpent.Clocked> clocked = clocked(cells);
        if (measured.isPresent() && clocked.isPresent()) {
            checkAgree(measured.get(), clocked.get(), seconds.isPresent());
        }
        return clocked.<TimeSpent>map(time -> time).or(() -> measured);
    }

    private static Optional<TimeSpent.Clocked> clocked(Cells cells) {
        Optional<LocalTime> start = cells.parsed(Column.START_TIME, CellValues::time);
        Optional<LocalTime> end = cells.parsed(Column.END_TIME, CellValues::time);
        if (start.isPresent() != end.isPresent()) {
            throw new RowRefusal(
                    start.isPresent() ? Column.END_TIME : Column.START_TIME,
                    "Start and end go together, and this one is missing; give both or neither.");
        }
        return start.flatMap(from ->
                end.map(until -> located(Column.END_TIME, () -> new TimeSpent.Clocked(from, until))));
    }

    private static void checkAgree(TimeSpent.Measured measured, TimeSpent.Clocked clocked, boolean toTheSecond) {
        int minutes = measured.minutes().toInt();
        int byTheClock = clocked.toSeconds() / SECONDS_OF_A_MINUTE;
        boolean agree = toTheSecond ? measured.toSeconds() == clocked.toSeconds() : minutes == byTheClock;
        if (!agree) {
            throw new RowRefusal(
                    Column.MINUTES,
                    "The minutes say " + minutes + ", start and end say " + byTheClock
                            + "; correct one of them or leave one out.");
        }
    }

    private static <T> T located(Column column, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException refused) {
            throw new RowRefusal(column, String.valueOf(refused.getMessage()));
        }
    }

    /** Returns the entry of a row that was refused, with as much of its session as can be read. */
    SessionEntry.Unreadable refused(int number, Cells cells, RowRefusal refusal) {
        return new SessionEntry.Unreadable(
                "row " + number,
                readable(() -> cells.text(Column.VISIT_ID)),
                refusal.column().map(Column::id).orElse(""),
                refusal.problem(),
                List.of(number),
                readable(() -> day(cells)),
                readable(() -> Optional.of(discipline(cells))));
    }

    private Optional<DayKey> day(Cells cells) {
        return cells.text(Column.PATIENT_KEY)
                .map(patient -> new DayKey(
                        patient,
                        cells.required(Column.DATE_OF_SERVICE, CellValues::date),
                        payer(cells),
                        cells.text(Column.BILLING_PROVIDER)));
    }

    private static <T> Optional<T> readable(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (RowRefusal unreadable) {
            return Optional.empty();
        }
    }
}
