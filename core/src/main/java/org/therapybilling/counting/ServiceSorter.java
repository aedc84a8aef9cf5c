package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.ProcedureCode;

/** Sorts what the sessions of a day record into services. */
final class ServiceSorter {

    private static final Set<TimeBasis> CONTINUED =
            Set.of(TimeBasis.QUARTER_HOUR_PAIR, TimeBasis.INTERVAL, TimeBasis.MONTH);

    private final DayTables tables;
    private final boolean assistantsCount;
    private final Map<ProcedureCode, RecordedCode> recorded = new LinkedHashMap<>();
    private List<RecordedTwice> twice = List.of();

    /**
     * Sorts what sessions of one date record.
     *
     * @param assistantsCount whether the payer pays what assistants give alone
     */
    ServiceSorter(List<Session> sessions, ReferenceData reference, boolean assistantsCount) {
        this.tables = reference.on(sessions.get(0).dateOfService());
        this.assistantsCount = assistantsCount;
        List<Treatment> treatments = new ArrayList<>();
        sessions.forEach(session -> treatments.addAll(session.treatments()));
        add(treatments);
    }

    private void add(List<Treatment> treatments) {
        OneOnOneTime time = OneOnOneTime.of(treatments);
        this.twice = RecordedTwice.of(time.shared(), treatments);
        for (int i = 0; i < treatments.size(); i++) {
            add(treatments.get(i), time.secondsElsewhere(i));
        }
    }

    private void add(Treatment treatment, int secondsElsewhere) {
        recorded.computeIfAbsent(treatment.code(), code -> member(code, recorded.size()))
                .add(treatment, secondsElsewhere, assistantsCount);
    }

    private RecordedCode member(ProcedureCode code, int place) {
        return new RecordedCode(code, tables.ask(ProcedureInfo.CODE_BOOK, code), place);
    }

    /** Returns the minutes that were recorded with two treatments. */
    List<RecordedTwice> recordedTwice() {
        return twice;
    }

    /** Returns the services, each in the place of its code that was recorded first. */
    List<Service> services() {
        Set<ProcedureCode> done = new LinkedHashSet<>();
        List<Service> services = new ArrayList<>();
        for (RecordedCode member : recorded.values()) {
            ProcedureCode code = primaryOf(member);
            if (done.add(code)) {
                services.add(service(code));
            }
        }
        return services;
    }

    /** Returns the code that stands for the service of a code: its primary, if that is in force, or itself. */
    private ProcedureCode primaryOf(RecordedCode member) {
        return member.info()
                .found()
                .filter(ServiceSorter::isContinued)
                .flatMap(info -> info.addOnTo().stream().findFirst())
                .filter(primary ->
                        tables.ask(ProcedureInfo.CODE_BOOK, primary).found().isPresent())
                .orElse(member.code());
    }

    private Service service(ProcedureCode code) {
        RecordedCode primary = memberOf(code);
        Optional<RecordedCode> addOn =
                primary.info().found().filter(ServiceSorter::isContinued).flatMap(this::addOn);
        return new Service(primary, addOn);
    }

    private Optional<RecordedCode> addOn(ProcedureInfo primary) {
        return tables.addOns(primary.code()).stream()
                .filter(addOn -> addOn.basis() == primary.basis())
                .findFirst()
                .map(addOn -> memberOf(addOn.code()));
    }

    private RecordedCode memberOf(ProcedureCode code) {
        RecordedCode member = recorded.get(code);
        return member == null ? member(code, RecordedCode.NOT_RECORDED) : member;
    }

    private static boolean isContinued(ProcedureInfo info) {
        return CONTINUED.contains(info.basis());
    }
}
