package org.therapybilling.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.ProcedureCode;

/** Sorts what the sessions of a day record into services. */
final class Services {

    private static final Set<TimeBasis> CONTINUED =
            Set.of(TimeBasis.QUARTER_HOUR_PAIR, TimeBasis.INTERVAL, TimeBasis.MONTH);

    private final ReferenceData reference;
    private final LocalDate dateOfService;
    private final Map<ProcedureCode, Tally> recorded = new LinkedHashMap<>();

    private Services(ReferenceData reference, LocalDate dateOfService) {
        this.reference = reference;
        this.dateOfService = dateOfService;
    }

    /** Returns the services of sessions of one date, each in the place of its code that was recorded first. */
    static List<Service> of(List<Session> sessions, ReferenceData reference) {
        Services services = new Services(reference, sessions.get(0).dateOfService());
        for (Session session : sessions) {
            session.treatments().forEach(services::add);
        }
        return services.joined();
    }

    private void add(Treatment treatment) {
        recorded.computeIfAbsent(treatment.code(), code -> tally(code, recorded.size()))
                .add(treatment);
    }

    private Tally tally(ProcedureCode code, int place) {
        return new Tally(code, reference.procedure(code, dateOfService), reference.lists(code), place);
    }

    private List<Service> joined() {
        Set<ProcedureCode> done = new LinkedHashSet<>();
        List<Service> services = new ArrayList<>();
        for (Tally tally : recorded.values()) {
            ProcedureCode code = primaryOf(tally);
            if (done.add(code)) {
                services.add(service(code));
            }
        }
        return services;
    }

    /** Returns the code that stands for the service of a code: its primary, if that is in force, or itself. */
    private ProcedureCode primaryOf(Tally tally) {
        return tally.info()
                .found()
                .filter(Services::isContinued)
                .flatMap(info -> info.addOnTo().stream().findFirst())
                .filter(primary ->
                        reference.procedure(primary, dateOfService).found().isPresent())
                .orElse(tally.code());
    }

    private Service service(ProcedureCode code) {
        Tally primary = memberOf(code);
        Optional<Tally> addOn =
                primary.info().found().filter(Services::isContinued).flatMap(this::addOn);
        return new Service(primary, addOn);
    }

    private Optional<Tally> addOn(ProcedureInfo primary) {
        return reference.addOns(primary.code(), dateOfService).stream()
                .filter(addOn -> addOn.basis() == primary.basis())
                .findFirst()
                .map(addOn -> memberOf(addOn.code()));
    }

    private Tally memberOf(ProcedureCode code) {
        Tally tally = recorded.get(code);
        return tally == null ? tally(code, Tally.NOT_RECORDED) : tally;
    }

    private static boolean isContinued(ProcedureInfo info) {
        return CONTINUED.contains(info.basis());
    }
}
