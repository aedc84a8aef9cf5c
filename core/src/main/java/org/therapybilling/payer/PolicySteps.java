package org.therapybilling.payer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.PayerId;

/** The twin of {@link PayerPolicy}: who says what, and whom it overrides. */
final class PolicySteps {

    private PolicySteps() {}

    /** Returns a step for each thing that holds of a key; none if nobody says anything. */
    static <T extends Serializable> List<Step> of(PayerKey<T> key, Lineage lineage, LocalDate date) {
        List<Inherited<T>> said = new ArrayList<>();
        for (PayerProfile profile : lineage.profiles()) {
            profile.values(key).stream()
                    .filter(dated -> dated.period().contains(date))
                    .forEach(dated -> said.add(new Inherited<>(profile.id(), dated)));
        }
        return said.stream()
                .filter(winner -> winner.profile().equals(said.get(0).profile()))
                .map(winner -> step(key, winner, said, lineage))
                .toList();
    }

    private static <T extends Serializable> Step step(
            PayerKey<T> key, Inherited<T> winner, List<Inherited<T>> said, Lineage lineage) {
        String overridden = said.stream()
                .filter(other -> !other.profile().equals(winner.profile()))
                .map(other -> other.profile() + " (" + other.dated().text(key) + ")")
                .collect(Collectors.joining(", "));
        return Step.remark(
                key + ": " + winner.dated().text(key) + ", says " + winner.profile()
                        + way(winner.profile(), lineage)
                        + (overridden.isEmpty() ? "" : ", which goes before " + overridden),
                winner.dated().source());
    }

    private static String way(PayerId winner, Lineage lineage) {
        List<PayerId> ids = lineage.profiles().stream().map(PayerProfile::id).toList();
        String way = ids.subList(0, ids.indexOf(winner)).stream()
                .map(PayerId::toString)
                .collect(Collectors.joining(" which extends "));
        return way.isEmpty() ? "" : ", through " + way;
    }
}
