package org.therapybilling.benchmarks.rivals;

import java.util.Comparator;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.InferenceRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.therapybilling.vocabulary.CodeMinutes;

/**
 * The total-time rule by Easy Rules: two rules, fired until neither applies. Engine and rules are made once; a day is
 * two facts.
 */
final class EasyRulesAllocation {

    private static final String DAY = "day";
    private static final String SERVICES = "services";

    private final InferenceRulesEngine engine = new InferenceRulesEngine();
    private final Rules rules = new Rules(count(), award());

    private static Rule count() {
        return new RuleBuilder()
                .name("count the units of the day")
                .priority(1)
                .when(facts -> !day(facts).isCounted())
                .then(facts -> day(facts)
                        .count(
                                services(facts).stream()
                                        .mapToInt(Service::getMinutes)
                                        .sum(),
                                services(facts).stream()
                                        .mapToInt(Service::getWhole)
                                        .sum()))
                .build();
    }

    private static Rule award() {
        return new RuleBuilder()
                .name("award a unit that is left")
                .priority(2)
                .when(facts -> day(facts).getLeft() > 0)
                .then(facts -> {
                    strongest(services(facts)).award();
                    day(facts).award();
                })
                .build();
    }

    private static Service strongest(List<Service> services) {
        return services.stream()
                .filter(service -> !service.isAwarded())
                .max(Comparator.comparingInt(Service::getClaim))
                .orElseThrow();
    }

    private static Day day(Facts facts) {
        return facts.get(DAY);
    }

    private static List<Service> services(Facts facts) {
        return facts.get(SERVICES);
    }

    int[] allocate(List<CodeMinutes> services) {
        List<Service> facts = Services.of(services);
        Facts known = new Facts();
        known.put(DAY, new Day());
        known.put(SERVICES, facts);
        engine.fire(rules, known);
        return Services.units(facts);
    }
}
