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
import org.therapybilling.benchmarks.checks.Found;
import org.therapybilling.benchmarks.checks.Tables;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;

/**
 * The eight rules by Drools, compiled to its executable model. The session is made once; the lines of a day are inserted,
 * the rules fired, and the lines deleted.
 */
final class DroolsCheck {

    private static final String RULES = "eight-rules.drl";

    private final KieSession rules;
    private final Tables tables;

    DroolsCheck(Tables tables) {
        KieBase base = new KieHelper().addContent(text(), ResourceType.DRL).build(ExecutableModelProject.class);
        this.rules = base.newKieSession();
        this.tables = tables;
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(DroolsCheck.class.getResourceAsStream(RULES), "rules of Drools")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The rules for Drools cannot be read from the class path.", unreadable);
        }
    }

    List<Found> check(Session session) {
        List<Found> found = new ArrayList<>();
        rules.setGlobal("found", found);
        List<FactHandle> handles = new ArrayList<>();
        for (BilledLine line : session.billed()) {
            handles.add(rules.insert(new Line(line, session.discipline(), tables)));
        }
        for (String diagnosis : session.diagnoses().orElse(List.of())) {
            handles.add(rules.insert(diagnosis));
        }
        rules.fireAllRules();
        handles.forEach(rules::delete);
        return found;
    }

    void close() {
        rules.dispose();
    }
}
