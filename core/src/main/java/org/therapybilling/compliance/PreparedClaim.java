package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.reference.DayTables;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.ProcedureCode;

/** A claim and the day around it, prepared once for all rules. */
final class PreparedClaim {

    /** Among so many lines, looking at each is as quick as looking one up. */
    private static final int FEW = 16;

    private final DayClaims day;
    private final DisciplineClaim claim;
    private final List<PriceEstimate> estimates;
    private final DayTables tables;
    private final ClinicianTime elsewhere;
    private final boolean billed;
    private final List<ClaimLine> lines;
    private final List<ClaimLine> linesOfTheDay;
    private final Map<ProcedureCode, List<ClaimLine>> byCode;
    private final Map<ProcedureCode, List<ClaimLine>> byCodeOfTheDay;
    private final List<ClockedTreatment> intervals;
    private final List<ClockedTreatment> intervalsOfOthers;
    private final Set<DataRelease> consulted = new LinkedHashSet<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final Set<ClaimLine> ofTheDay = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<ClaimLine, LinePrice> prices = new IdentityHashMap<>(FEW);
    private @Nullable IdentityHashMap<Session, List<ClaimLine>> bySession;

    PreparedClaim(
            DayClaims day,
            DisciplineClaim claim,
            List<PriceEstimate> estimates,
            DayTables tables,
            ClinicianTime elsewhere) {
        this.day = day;
        this.claim = claim;
        this.estimates = Checks.copy("estimates", PriceEstimate.class, estimates);
        this.tables = tables;
        this.elsewhere = elsewhere;
        this.billed = isBilled(claim);
        this.lines = linesOf(claim);
        this.intervals = List.copyOf(ClockedTreatment.of(claim.sessions()));
        List<ClaimLine> ofDay = new ArrayList<>(lines);
        List<ClockedTreatment> ofOthers = new ArrayList<>(0);
        for (DisciplineClaim other : day.disciplines()) {
            if (other.discipline() != claim.discipline()) {
                ofDay.addAll(linesOf(other));
                ofOthers.addAll(ClockedTreatment.of(other.sessions()));
            }
        }
        this.linesOfTheDay = List.copyOf(ofDay);
        this.byCode = byCode(lines);
        this.byCodeOfTheDay = ofDay.size() == lines.size() ? byCode : byCode(linesOfTheDay);
        this.intervalsOfOthers = List.copyOf(ofOthers);
    }

    private static List<ClaimLine> linesOf(DisciplineClaim claim) {
        return List.copyOf(isBilled(claim) ? billed(claim) : made(claim));
    }

    private static boolean isBilled(DisciplineClaim claim) {
        for (Session session : claim.sessions()) {
            if (session.isBilled()) {
                return true;
            }
        }
        return false;
    }

    private static List<ClaimLine> billed(DisciplineClaim claim) {
        List<ClaimLine> lines = new ArrayList<>();
        for (Session session : claim.sessions()) {
            for (int i = 0; i < session.billed().size(); i++) {
                lines.add(ClaimLine.billed(claim.billed().get(lines.size()), session, i));
            }
        }
        return lines;
    }

    private static List<ClaimLine> made(DisciplineClaim claim) {
        List<ClaimLine> lines = new ArrayList<>();
        for (ServiceLine line : claim.judged()) {
            lines.add(ClaimLine.made(line, recording(line.code(), claim), lines.size()));
        }
        return lines;
    }

    /** Returns the first session that records the service of a code. */
    private static Session recording(ProcedureCode code, DisciplineClaim claim) {
        List<ProcedureCode> recorded =
                claim.count().map(count -> count.recordedAs(code)).orElse(List.of(code));
        for (Session session : claim.sessions()) {
            for (Treatment treatment : session.treatments()) {
                if (recorded.contains(treatment.code())) {
                    return session;
                }
            }
        }
        return claim.sessions().get(0);
    }

    /** Returns lines by their codes, in the order of the first line of each. */
    static Map<ProcedureCode, List<ClaimLine>> byCode(List<ClaimLine> lines) {
        Map<ProcedureCode, List<ClaimLine>> byCode = new LinkedHashMap<>();
        for (ClaimLine line : lines) {
            byCode.computeIfAbsent(line.code(), first -> new ArrayList<>(1)).add(line);
        }
        byCode.replaceAll((code, some) -> List.copyOf(some));
        return Collections.unmodifiableMap(byCode);
    }

    DayClaims day() {
        return day;
    }

    boolean isBilled() {
        return billed;
    }

    DisciplineClaim claim() {
        return claim;
    }

    List<PriceEstimate> estimates() {
        for (PriceEstimate estimate : estimates) {
            consulted.addAll(estimate.releases());
        }
        return estimates;
    }

    /** Returns what a line of the day pays. */
    LinePrice price(ClaimLine line) {
        if (prices.isEmpty()) {
            for (PriceEstimate estimate : estimates()) {
                addPrices(estimate);
            }
        }
        return Objects.requireNonNull(prices.get(line), "a line of the day has no price");
    }

    /** Adds the prices of a claim, which are in the order of its lines. */
    private void addPrices(PriceEstimate estimate) {
        int next = 0;
        for (ClaimLine line : linesOfTheDay) {
            if (line.discipline() == estimate.discipline()) {
                prices.put(line, estimate.lines().get(next++));
            }
        }
    }

    PriceEstimate estimate(Discipline discipline) {
        for (PriceEstimate estimate : estimates()) {
            if (estimate.discipline() == discipline) {
                return estimate;
            }
        }
        throw new IllegalStateException("a claim of the day has no estimate");
    }

    DayTables tables() {
        return tables;
    }

    ClinicianTime elsewhere() {
        return elsewhere;
    }

    List<ClaimLine> lines() {
        return lines;
    }

    List<ClaimLine> linesOf(Session session) {
        if (claim.sessions().size() == 1) {
            return lines();
        }
        return bySession().getOrDefault(session, List.of());
    }

    /** Returns the lines of each session of the claim that has any. */
    private IdentityHashMap<Session, List<ClaimLine>> bySession() {
        IdentityHashMap<Session, List<ClaimLine>> known = bySession;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (ClaimLine line : lines) {
                known.computeIfAbsent(line.session(), first -> new ArrayList<>())
                        .add(line);
            }
            known.replaceAll((session, some) -> List.copyOf(some));
            bySession = known;
        }
        return known;
    }

    /** Says whether lines are all of the day. */
    boolean areOfTheDay(List<ClaimLine> some) {
        if (linesOfTheDay.size() <= FEW) {
            return linesOfTheDay.containsAll(some);
        }
        if (ofTheDay.isEmpty()) {
            ofTheDay.addAll(linesOfTheDay);
        }
        return ofTheDay.containsAll(some);
    }

    Map<ProcedureCode, List<ClaimLine>> linesByCode() {
        return byCode;
    }

    Map<ProcedureCode, List<ClaimLine>> linesOfTheDayByCode() {
        return byCodeOfTheDay;
    }

    List<ClaimLine> linesOfTheDay() {
        return linesOfTheDay;
    }

    List<ClockedTreatment> intervals() {
        return intervals;
    }

    List<ClockedTreatment> intervalsOfOthers() {
        return intervalsOfOthers;
    }

    <T> T shared(Class<T> kind, Supplier<T> make) {
        Object known = shared.get(kind);
        if (known == null) {
            known = kind.cast(make.get()); // before others are given it
            shared.put(kind, known);
        }
        return kind.cast(known);
    }

    <V extends Serializable> Answer<V> consult(Answer<V> answer) {
        for (DataRelease release : answer.releases()) {
            consulted.add(release);
        }
        return answer;
    }

    List<DataRelease> consulted() {
        return List.copyOf(consulted);
    }
}
