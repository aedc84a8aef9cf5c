package org.therapybilling.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.SpelledCode;
import org.therapybilling.vocabulary.Units;

/** Reads one row of a table. */
final class RowReader {

    /** What the objects of a row take in memory, and what a text takes besides its letters; in bytes, roughly. */
    private static final int ROW = 500;

    private static final int TEXT = 56;

    private final TableMapping mapping;

    RowReader(TableMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Reads a row.
     *
     * @throws RowRefusal if a cell is not what its column holds
     */
    Row read(int number, Cells cells) {
        checkIsLine(cells);
        VisitKey key = key(cells);
        checkOneDay(cells, key.dateOfService());
        if (cells.goBeyondHeader()) {
            throw new RowRefusal(
                    "The row has more cells than the header; a cell with the delimiter in it needs quotes.");
        }
        UnreadCells.check(cells, key.discipline());
        CodeCells.Code code = cells.required(Column.CPT_CODE, CodeCells::code);
        Optional<Row.Given> given =
                cells.header().hasTime() ? Optional.of(given(cells, key.dateOfService())) : Optional.empty();
        List<String> diagnoses = cells.all(Column.DIAGNOSES, CellValues::diagnoses);
        return new Row(
                number,
                key,
                code,
                given,
                bill(cells, code, given.isEmpty()),
                cells.key(Column.RENDERING_NPI),
                facts(cells),
                diagnoses,
                ROW + cells.length() + TEXT * diagnoses.size());
    }

    /** Refuses totals, titles and footers for what they are. */
    private static void checkIsLine(Cells cells) {
        Optional<String> date = cells.text(Column.DATE_OF_SERVICE);
        Optional<String> code = cells.text(Column.CPT_CODE);
        if ((date.isEmpty() || code.isEmpty())
                && date.filter(Fit::isDate).isEmpty()
                && code.filter(CodeCells::isCode).isEmpty()) {
            boolean isNameless = cells.header().has(Column.VISIT_ID)
                    && cells.text(Column.VISIT_ID).isEmpty();
            throw new RowRefusal(
                    isNameless ? Column.VISIT_ID : Column.DATE_OF_SERVICE,
                    "The row has neither a date nor a code. If it is a total, a title or a footer, take it out of the export.");
        }
    }

    private static void checkOneDay(Cells cells, LocalDate first) {
        if (cells.parsed(Column.LAST_DATE_OF_SERVICE, DateCells::date)
                .filter(last -> !last.equals(first))
                .isPresent()) {
            throw new RowRefusal(
                    Column.LAST_DATE_OF_SERVICE,
                    "The row is of several days, and a session has one date of service. Give each day a row of its own.");
        }
    }

    private VisitKey key(Cells cells) {
        boolean visits = cells.header().has(Column.VISIT_ID);
        return new VisitKey(
                visits ? Optional.of(cells.required(Column.VISIT_ID, CellValues::key)) : Optional.empty(),
                cells.required(Column.DATE_OF_SERVICE, DateCells::date),
                discipline(cells),
                payer(cells),
                visits
                        ? cells.key(Column.PATIENT_KEY)
                        : Optional.of(cells.required(Column.PATIENT_KEY, CellValues::key)),
                visits ? Optional.empty() : cells.key(Column.RENDERING_NPI));
    }

    private Discipline discipline(Cells cells) {
        return cells.parsed(Column.DISCIPLINE, DisciplineCells::discipline)
                .or(mapping::defaultDiscipline)
                .orElseThrow(() -> new RowRefusal(
                        Column.DISCIPLINE,
                        "There is none, and no default is set; give PT, OT, SLP or DC for all rows that have none"
                                + " (--discipline)."));
    }

    private PayerId payer(Cells cells) {
        return cells.parsed(
                        Column.PAYER_ID, text -> mapping.known(text).orElseGet(() -> PayerId.of(CellValues.key(text))))
                .or(mapping::defaultPayer)
                .orElseThrow(() -> new RowRefusal(
                        Column.PAYER_ID,
                        "There is none, and no default is set; give the id of a payer for all rows that have none"
                                + " (--payer)."));
    }

    private static Row.Given given(Cells cells, LocalDate day) {
        return new Row.Given(
                TimeReader.time(cells, day),
                performer(cells),
                cells.key(Column.PERFORMER_KEY),
                cells.parsed(
                                Column.GROUP,
                                text -> GroupCells.group(text, cells.header().isGroupSize()))
                        .orElse(false),
                cells.parsed(Column.TOGETHER, CellValues::yes).orElse(false));
    }

    /** Returns who treated, by the column of roles, else by the letters behind the name; the therapist if nobody says. */
    private static Performer performer(Cells cells) {
        return cells.parsed(Column.PROVIDER_ROLE, RoleCells::role)
                .or(() -> cells.text(Column.PERFORMER_KEY).flatMap(RoleCells::behindName))
                .or(() -> cells.text(Column.RENDERING_NPI).flatMap(RoleCells::behindName))
                .orElse(Performer.THERAPIST);
    }

    private static Optional<Row.Bill> bill(Cells cells, CodeCells.Code code, boolean needed) {
        Optional<Integer> units = cells.parsed(Column.UNITS, text -> CellValues.whole(text, 0, Integer.MAX_VALUE));
        if (needed && units.filter(billed -> billed > 0).isEmpty()) {
            throw new RowRefusal(
                    Column.UNITS,
                    "The table has no minutes, and here no units are billed: nothing is said of the service. Give units of"
                            + " 1 or more, or a column of minutes.");
        }
        return units.filter(billed -> billed > 0)
                .map(billed -> new Row.Bill(
                        Units.of(billed),
                        modifiers(cells, code),
                        cells.parsed(Column.LINE_NO, text -> CellValues.whole(text, 1, Integer.MAX_VALUE)),
                        cells.parsed(Column.CHARGE_AMOUNT, CellValues::charge)));
    }

    /** Returns the modifiers attached to the code, then those of the columns; one in both places stands once. */
    private static List<Modifier> modifiers(Cells cells, CodeCells.Code code) {
        List<Modifier> listed = cells.all(Column.MODIFIERS, ModifierCells::modifiers);
        List<Modifier> all =
                new ArrayList<>(code.spelled().map(SpelledCode::modifiers).orElse(List.of()));
        all.removeAll(listed);
        all.addAll(listed);
        return all;
    }

    private static Map<VisitFact, String> facts(Cells cells) {
        Map<VisitFact, String> facts = new EnumMap<>(VisitFact.class);
        for (VisitFact fact : VisitFact.values()) {
            cells.parsed(fact.column(), fact::read).ifPresent(read -> facts.put(fact, read));
        }
        return facts;
    }

    /** Returns the entry of a row that was refused, with as much of its session as can be read. */
    SessionEntry.Unreadable refused(int number, Cells cells, RowRefusal refusal) {
        return new SessionEntry.Unreadable(
                "row " + number,
                readable(() -> cells.key(Column.VISIT_ID)),
                refusal.place(cells.header()),
                refusal.problem(),
                List.of(number),
                readable(() -> day(cells)),
                readable(() -> Optional.of(discipline(cells))));
    }

    private Optional<DayKey> day(Cells cells) {
        return cells.key(Column.PATIENT_KEY)
                .map(patient -> new DayKey(
                        patient,
                        cells.required(Column.DATE_OF_SERVICE, DateCells::date),
                        payer(cells),
                        cells.key(Column.BILLING_PROVIDER)));
    }

    private static <T> Optional<T> readable(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (RowRefusal unreadable) {
            return Optional.empty();
        }
    }
}
