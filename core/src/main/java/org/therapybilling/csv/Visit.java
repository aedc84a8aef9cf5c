package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.SpelledCode;

/** The session that rows make up, while they come in. */
final class Visit {

    private static final int MOST_ROWS_NAMED = 10;

    private final VisitKey key;
    private final List<Row> rows = new ArrayList<>();
    private final Map<VisitFact, String> facts = new EnumMap<>(VisitFact.class);
    private final Set<Integer> lines = new HashSet<>();
    private long weight;
    private boolean incomplete;

    Visit(VisitKey key) {
        this.key = key;
    }

    VisitKey key() {
        return key;
    }

    /** Returns how many bytes its rows take in memory, roughly. */
    long weight() {
        return weight;
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
        row.facts().forEach(this::checkSame);
        row.bill().ifPresent(bill -> number(bill));
        facts.putAll(row.facts());
        rows.add(row);
        weight += row.weight();
    }

    private void checkSame(VisitFact fact, String value) {
        String earlier = facts.get(fact);
        if (earlier != null && !earlier.equals(value)) {
            throw new RowRefusal(
                    fact.column(),
                    "An earlier row of the visit says something else; a session has one "
                            + fact.column().id() + ". Correct the row, or part the visit.");
        }
    }

    private void number(Row.Bill bill) {
        int number = bill.line().orElse(lines.size() + 1);
        if (!lines.add(number)) {
            throw new RowRefusal(
                    Column.LINE_NO,
                    "Another line of the visit has the number " + number + " too; number each line once, or none.");
        }
    }

    /**
     * Returns the session of the rows added so far, at least one.
     *
     * @param file the name of the table, for visits without an id
     */
    SessionEntry entry(String file) {
        try {
            return new SessionEntry.Read(position(), session(file), numbers(), incomplete);
        } catch (IllegalArgumentException refused) {
            return new SessionEntry.Unreadable(
                    position(),
                    Optional.of(id(file)).filter(id -> id.length() <= Checks.LONGEST_KEY),
                    "",
                    String.valueOf(refused.getMessage()),
                    numbers(),
                    day(),
                    discipline());
        }
    }

    /** Returns the entry of a visit that cannot be taken, for what stands in a column. */
    SessionEntry.Unreadable refused(String file, String column, String problem) {
        return new SessionEntry.Unreadable(
                position(), Optional.of(id(file)), column, problem, numbers(), Optional.empty(), discipline());
    }

    private String id(String file) {
        return key.visit().orElseGet(() -> file + "#" + rows.get(0).number());
    }

    /** Returns the times of the rows that record a service. */
    List<TimeSpent> times() {
        List<TimeSpent> times = new ArrayList<>(rows.size());
        rows.forEach(row -> row.given().ifPresent(given -> times.add(given.time())));
        return times;
    }

    /** Returns the secondary payer that the rows name. */
    Optional<PayerId> secondaryPayer() {
        return Optional.ofNullable(facts.get(VisitFact.SECONDARY_PAYER)).map(PayerId::of);
    }

    private Optional<DayKey> day() {
        return key.patient()
                .map(patient -> new DayKey(
                        patient,
                        key.dateOfService(),
                        key.payer(),
                        Optional.ofNullable(facts.get(VisitFact.BILLING_PROVIDER))));
    }

    private Optional<Discipline> discipline() {
        return Optional.of(key.discipline());
    }

    private Session session(String file) {
        Session.Builder session = Session.on(key.dateOfService(), key.discipline(), key.payer())
                .sessionId(id(file))
                .patientKey(key.patient());
        Optional<String> first =
                rows.stream().flatMap(row -> row.clinician().stream()).findFirst();
        session.renderingProvider(first);
        facts.forEach((fact, value) -> fact.write(value, session));
        Set<String> diagnoses = new LinkedHashSet<>();
        rows.forEach(row -> diagnoses.addAll(row.diagnoses()));
        if (!diagnoses.isEmpty()) {
            session.addAllDiagnoses(diagnoses);
        }
        services(session, first);
        return session.build();
    }

    private void services(Session.Builder session, Optional<String> first) {
        int treatment = 0;
        int line = 0;
        for (Row row : rows) {
            if (row.given().isPresent()) {
                treat(session, row, row.given().get(), treatment, first);
                treatment++;
            }
            if (row.bill().isPresent()) {
                bill(session, row, row.bill().get(), line);
                line++;
            }
        }
    }

    private static void treat(Session.Builder session, Row row, Row.Given given, int index, Optional<String> first) {
        Optional<SpelledCode> code = row.code().spelled();
        if (code.isEmpty()) {
            session.addLocalTreatments(new LocalCode.Treated(row.code().local().orElseThrow(), index));
            return;
        }
        session.addTreatments(Treatment.of(code.get().code())
                .time(given.time())
                .performer(given.performer())
                .performerKey(given.performerKey()
                        .or(() -> row.clinician()
                                .filter(other -> !Optional.of(other).equals(first))))
                .group(given.group())
                .together(given.together())
                .build());
    }

    private static void bill(Session.Builder session, Row row, Row.Bill bill, int index) {
        int number = bill.line().orElse(index + 1);
        Optional<SpelledCode> code = row.code().spelled();
        if (code.isEmpty()) {
            session.addLocalLines(new LocalCode.Billed(row.code().local().orElseThrow(), index, number, bill.units()));
            return;
        }
        session.addBilled(BilledLine.of(number, code.get().code(), bill.units())
                .addAllModifiers(bill.modifiers())
                .charge(bill.charge())
                .build());
    }

    private List<Integer> numbers() {
        return rows.stream().map(Row::number).toList();
    }

    private String position() {
        if (rows.size() == 1) {
            return "row " + rows.get(0).number();
        }
        String named = rows.stream()
                .limit(MOST_ROWS_NAMED)
                .map(row -> String.valueOf(row.number()))
                .collect(Collectors.joining(", ", "rows ", ""));
        return rows.size() <= MOST_ROWS_NAMED ? named : named + " and " + (rows.size() - MOST_ROWS_NAMED) + " more";
    }
}
