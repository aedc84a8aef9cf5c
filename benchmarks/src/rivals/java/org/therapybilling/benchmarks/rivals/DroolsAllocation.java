package org.therapybilling.benchmarks.rivals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.therapybilling.vocabulary.CodeMinutes;

/**
 * The total-time rule by Drools: two rules, compiled to its executable model. The session is made once; the facts of a
 * day are inserted, the rules fired, and the facts deleted.
 */
final class DroolsAllocation {

    private static final String RULES = "total-time.drl";

    private final KieSession session;

    DroolsAllocation() {
        KieBase rules = new KieHelper().addContent(text(), ResourceType.DRL).build(ExecutableModelProject.class);
        session = rules.newKieSession();
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(DroolsAllocation.class.getResourceAsStream(RULES), "rules of Drools")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The rules for Drools cannot be read from the class path.", unreadable);
        }
    }

    int[] allocate(List<CodeMinutes> services) {
        List<Service> facts = Services.of(services);
        List<FactHandle> handles = new ArrayList<>(facts.size() + 1);
        facts.forEach(fact -> handles.add(session.insert(fact)));
        handles.add(session.insert(new Day()));
        session.fireAllRules();
        handles.forEach(session::delete);
        return Services.units(facts);
    }

    void close() {
        session.dispose();
    }
}
