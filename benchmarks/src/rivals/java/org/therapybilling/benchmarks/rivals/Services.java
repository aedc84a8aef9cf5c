package org.therapybilling.benchmarks.rivals;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.vocabulary.CodeMinutes;

/** Turns a day into facts and facts into units. */
final class Services {

    private Services() {}

    static List<Service> of(List<CodeMinutes> day) {
        List<Service> services = new ArrayList<>(day.size());
        for (CodeMinutes service : day) {
            services.add(new Service(service, services.size()));
        }
        return services;
    }

    static int[] units(List<Service> services) {
        int[] units = new int[services.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = services.get(i).units();
        }
        return units;
    }
}
