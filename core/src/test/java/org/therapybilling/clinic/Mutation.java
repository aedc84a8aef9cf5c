package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;

/** One way to spoil a claim, and the errors and warnings that are to be found then. */
final class Mutation {

    /** A finding that is due, if something holds of the permitted claim, of its line and of the claim spoiled. */
    private record Due(BiPredicate<PermittedClaim, BilledLine> when, Predicate<Session> then, String finding) {}

    private final String name;
    private final BiFunction<PermittedClaim, BilledLine, Session> change;
    private final List<BiPredicate<PermittedClaim, BilledLine>> conditions = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();

    private Mutation(String name, BiFunction<PermittedClaim, BilledLine, Session> change) {
        this.name = name;
        this.change = change;
    }

    static Mutation ofClaim(String name, BiFunction<PermittedClaim, BilledLine, Session> change) {
        return new Mutation(name, change);
    }

    static Mutation ofLine(String name, UnaryOperator<BilledLine> change) {
        return new Mutation(name, (claim, line) -> Spoiling.changed(claim, line, change));
    }

    /** Returns a change of the whole session, which is tried once and not for each line. */
    static Mutation ofSession(String name, UnaryOperator<Session> change) {
        return new Mutation(name, (claim, line) -> change.apply(claim.session())).where(PermittedClaim::isFirst);
    }

    Mutation where(BiPredicate<PermittedClaim, BilledLine> holds) {
        conditions.add(holds);
        return this;
    }

    Mutation finds(String finding) {
        return finds((claim, line) -> true, finding);
    }

    Mutation findsByMedicare(String finding) {
        return findsWhere(PermittedClaim::isOfMedicare, finding);
    }

    Mutation findsByOthers(String finding) {
        return findsWhere(claim -> !claim.isOfMedicare(), finding);
    }

    Mutation findsWhere(Predicate<PermittedClaim> when, String finding) {
        return finds((claim, line) -> when.test(claim), finding);
    }

    Mutation finds(BiPredicate<PermittedClaim, BilledLine> when, String finding) {
        due.add(new Due(when, spoiled -> true, finding));
        return this;
    }

    /** The limit of units, where the change passes it (RULES 6: all units deny, whatever else is wrong). */
    Mutation findsUnlikelyUnits() {
        due.add(new Due((claim, line) -> true, UnlikelyUnits::areBilled, "ERROR mue.exceeded"));
        return this;
    }

    /** Returns the lines that can be spoiled so. */
    List<BilledLine> fitting(PermittedClaim claim) {
        return claim.lines().stream()
                .filter(line -> conditions.stream().allMatch(holds -> holds.test(claim, line)))
                .toList();
    }

    Session applied(PermittedClaim claim, BilledLine line) {
        return change.apply(claim, line);
    }

    /** Returns what is to be found; nothing if the change leads to another permitted claim. */
    Set<String> expected(PermittedClaim claim, BilledLine line) {
        Session spoiled = applied(claim, line);
        Set<String> expected = new TreeSet<>();
        for (Due some : due) {
            if (some.when().test(claim, line) && some.then().test(spoiled)) {
                expected.add(some.finding());
            }
        }
        return claim.isPermittedToo(spoiled) ? Set.of() : expected;
    }

    /** Returns all that can be to be found. */
    List<String> findings() {
        return due.stream().map(Due::finding).distinct().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
