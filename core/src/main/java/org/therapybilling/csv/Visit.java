package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Setting;

/** The session that rows make up, while they come in. */
final class Visit {

    private static final int MOST_ROWS_NAMED = 10;

    private final VisitKey key;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Treatment> treatments = new ArrayList<>();
    private final List<BilledLine> billed = new ArrayList<>();
    private final Set<String> diagnoses = new LinkedHashSet<>();
    private Optional<String> renderingProvider = Optional.empty();
    private Optional<String> billingProvider = Optional.empty();
    private Optional<String> placeOfService = Optional.empty();
    private Optional<Locality> locality = Optional.empty();
    private Optional<Setting> setting = Optional.empty();
    private boolean incomplete;

    Visit(VisitKey key) {
        this.key = key;
    }

    VisitKey key() {
        return key;
    }

    void miss() {
        incomplete = true;
    }

    /**
     * Adds a row, all of it or nothing.
     *
     * @throws RowRefusal if it does not fit the rows before it
     */
    void add(Row row) {
        Cells cells = row.cells();
        Optional<BilledLine> line = row.bill().map(this::line);
        Optional<Locality> area = cells.parsed(Column.LOCALITY, Locality::parse);
        Optional<Setting> kind = cells.parsed(Column.SETTING, text -> CellValues.word(text, Setting.class));
        Optional<String> provider = cells.text(Column.BILLING_PROVIDER);
        if (provider.isPresent() && billingProvider.isPresent() && !provider.equals(billingProvider)) {
            throw new RowRefusal(
                    Column.BILLING_PROVIDER,
                    "An earlier row of the visit has another billing provider; a session has one. Part the visit.");
        }
        Column.DIAGNOSES.forEach(column -> cells.text(column).ifPresent(diagnoses::add));
        line.ifPresent(billed::add);
        row.treatment().ifPresent(treatments::add);
        rows.add(row.number());
        billingProvider = billingProvider.or(() -> provider);
        renderingProvider = renderingProvider.or(() -> cells.text(Column.RENDERING_NPI));
        placeOfService = placeOfService.or(() -> cells.text(Column.PLACE_OF_SERVICE));
        locality = locality.or(() -> area);
        setting = setting.or(() -> kind);
    }

    private BilledLine line(Row.Bill bill) {
        int number = bill.line().orElse(billed.size() + 1);
        if (billed.stream().anyMatch(earlier -> earlier.line() == number)) {
            throw new RowRefusal(
                    Column.LINE_NO,
                    "Another line of the visit has the number " + number + " too; number each line once, or none.");
        }
        return BilledLine.of(number, bill.code(), bill.units())
                .addAllModifiers(bill.modifiers())
                .charge(bill.charge())
                .build();
    }

    /** Returns the session of the rows added so far, at least one. */
    SessionEntry entry() {
        try {
            return new SessionEntry.Read(position(), session(), rows, incomplete);
        } catch (IllegalArgumentException refused) {
            return new SessionEntry.Unreadable(
                    position(), Optional.empty(), "", String.valueOf(refused.getMessage()), rows, day(), discipline());
        }
    }

    private Optional<DayKey> day() {
        return key.patient()
                .filter(Checks::isShort)
                .map(patient -> new DayKey(patient, key.dateOfService(), key.payer(), billingProvider));
    }

    private Optional<Discipline> discipline() {
        return Optional.of(key.discipline());
    }

    private Session session() {
        Session.Builder session = Session.on(key.dateOfService(), key.discipline(), key.payer())
                .sessionId(key.visit())
                .patientKey(key.patient())
                .billingProvider(billingProvider)
                .renderingProvider(renderingProvider)
                .placeOfService(placeOfService)
                .locality(locality)
                .addAllTreatments(treatments)
                .addAllBilled(billed);
        if (!diagnoses.isEmpty()) {
            session.addAllDiagnoses(diagnoses);
        }
        setting.ifPresent(session::setting);
        return session.build();
    }

    private String position() {
        if (rows.size() == 1) {
            return "row " + rows.get(0);
        }
        String named = rows.stream()
                .limit(MOST_ROWS_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "rows ", ""));
        return rows.size() <= MOST_ROWS_NAMED ? named : named + " and " + (rows.size() - MOST_ROWS_NAMED) + " more";
    }
}
