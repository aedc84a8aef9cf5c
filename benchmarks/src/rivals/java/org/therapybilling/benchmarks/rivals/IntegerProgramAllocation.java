package org.therapybilling.benchmarks.rivals;

import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.therapybilling.vocabulary.CodeMinutes;

/**
 * The total-time rule as an integer program for ojAlgo: who gets one unit more is a binary variable for each service,
 * their sum is what the day leaves, and the sum of the claims that are met is to be as large as possible.
 */
final class IntegerProgramAllocation {

    int[] allocate(List<CodeMinutes> services) {
        List<Service> facts = Services.of(services);
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression left = model.newExpression("units left").level(left(facts));
        for (Service service : facts) {
            Variable more = model.newVariable("more").binary().weight(service.getClaim());
            left.set(more, 1);
        }
        Optimisation.Result best = model.maximise();
        for (int i = 0; i < facts.size(); i++) {
            if (best.intValue(i) == 1) {
                facts.get(i).award();
            }
        }
        return Services.units(facts);
    }

    private static int left(List<Service> services) {
        Day day = new Day();
        day.count(
                services.stream().mapToInt(Service::getMinutes).sum(),
                services.stream().mapToInt(Service::getWhole).sum());
        return day.getLeft();
    }
}
