package org.therapybilling.clinic;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * A visit as it will be when the month gives it a date: its record lacks nothing until told otherwise, and nothing is
 * expected of it until told.
 */
final class Visit {

    private final PayerId payer;
    private final Discipline discipline;
    private final List<Function<LocalTime, Treatment>> treatments = new ArrayList<>();
    private final List<BilledLine> lines = new ArrayList<>();
    private final List<BiConsumer<Session.Builder, LocalDate>> told = new ArrayList<>();
    private final List<BiConsumer<Documentation.Builder, LocalDate>> recorded = new ArrayList<>();
    private final List<BiConsumer<History.Builder, LocalDate>> known = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Site site = Site.PRACTICE;
    private boolean ofSamePatient = true;
    private int minutes;

    private Visit(String payer, Discipline discipline) {
        this.payer = PayerId.of(payer);
        this.discipline = discipline;
    }

    static Visit of(String payer, Discipline discipline) {
        return new Visit(payer, discipline);
    }

    Visit at(Site where) {
        site = where;
        return this;
    }

    Visit ofAnotherPatient() {
        ofSamePatient = false;
        return this;
    }

    /** Adds a service whose time nobody wrote down, such as an untimed one. */
    Visit gave(String code) {
        return gave(code, Performer.THERAPIST);
    }

    Visit gave(String code, Performer who) {
        return gave(0, Treatment.of(ProcedureCode.of(code)).performer(who));
    }

    Visit gave(String code, int time) {
        return gave(code, time, Performer.THERAPIST);
    }

    Visit gave(String code, int time, Performer who) {
        return gave(time, Treatment.of(code, Minutes.of(time)).performer(who));
    }

    Visit gaveTogether(String code, int time, Performer who) {
        return gave(time, Treatment.of(code, Minutes.of(time)).performer(who).together(true));
    }

    Visit gaveGroup(String code, int time) {
        return gave(time, Treatment.of(code, Minutes.of(time)).group(true));
    }

    /** Adds a service from one minute to another after the visit begins. */
    Visit clocked(String code, int from, int until) {
        minutes = Math.max(minutes, until);
        treatments.add(start -> Treatment.of(code, start.plusMinutes(from), start.plusMinutes(until))
                .build());
        return this;
    }

    /** Adds a service at a time of its own, whenever the visit begins. */
    Visit clockedAt(String code, String from, String until) {
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(until);
        return gave((int) Duration.between(begin, end).toMinutes(), Treatment.of(code, begin, end));
    }

    Visit gave(Treatment treatment) {
        return treatment.time() instanceof TimeSpent.Measured measured
                ? gave(measured.minutes().toInt(), treatment.toBuilder())
                : gave(0, treatment.toBuilder());
    }

    private Visit gave(int time, Treatment.Builder treatment) {
        minutes += time;
        Treatment given = treatment.build();
        treatments.add(start -> given);
        return this;
    }

    /** Bills a line such as {@code 97110 x2 GP} at the clinic's charge. */
    Visit bills(String line) {
        String[] words = line.split(" ", -1);
        Units units = Units.of(Integer.parseInt(words[1].substring(1)));
        return bills(line, Charges.of(ProcedureCode.of(words[0]), units));
    }

    Visit bills(String line, String charge) {
        return bills(line, Money.of(charge));
    }

    private Visit bills(String line, Money charge) {
        String[] words = line.split(" ", -1);
        Units units = Units.of(Integer.parseInt(words[1].substring(1)));
        lines.add(BilledLine.of(lines.size() + 1, ProcedureCode.of(words[0]), units)
                .addAllModifiers(Arrays.stream(words).skip(2).map(Modifier::of).toList())
                .charge(charge)
                .build());
        return this;
    }

    Visit with(Consumer<Session.Builder> change) {
        return with((session, date) -> change.accept(session));
    }

    Visit with(BiConsumer<Session.Builder, LocalDate> change) {
        told.add(change);
        return this;
    }

    Visit records(Consumer<Documentation.Builder> change) {
        return records((record, date) -> change.accept(record));
    }

    Visit records(BiConsumer<Documentation.Builder, LocalDate> change) {
        recorded.add(change);
        return this;
    }

    Visit knows(Consumer<History.Builder> change) {
        return knows((history, date) -> change.accept(history));
    }

    Visit knows(BiConsumer<History.Builder, LocalDate> change) {
        known.add(change);
        return this;
    }

    /** Says what is to be found, such as {@code ERROR units.split}; each as often as it is to be found. */
    Visit expects(String... findings) {
        expected.addAll(List.of(findings));
        return this;
    }

    List<String> expected() {
        return List.copyOf(expected);
    }

    boolean isOfSamePatient() {
        return ofSamePatient;
    }

    /** Returns the session, of a patient and a therapist, that begins then. */
    Session on(LocalDateTime start, String id, String patient, String therapist) {
        LocalDate date = start.toLocalDate();
        List<Treatment> given = treatments.stream()
                .map(treatment -> treatment.apply(start.toLocalTime()))
                .toList();
        Session.Builder session = Session.on(date, discipline, payer)
                .sessionId(id)
                .patientKey(patient)
                .billingProvider("clinic-" + site)
                .renderingProvider(therapist)
                .totalTreatmentMinutes(Minutes.of(Math.min(minutes + 10, Minutes.OF_A_DAY)))
                .addAllTreatments(given)
                .addAllBilled(lines)
                .documentation(CleanRecord.documentation(date, codes(given), recorded))
                .history(CleanRecord.history(date, known));
        CleanRecord.describe(session, date);
        site.describe(session);
        told.forEach(change -> change.accept(session, date));
        return session.build();
    }

    /** Returns the codes that are recorded or billed, each once. */
    private List<ProcedureCode> codes(List<Treatment> given) {
        return Stream.concat(given.stream().map(Treatment::code), lines.stream().map(BilledLine::code))
                .distinct()
                .toList();
    }
}
