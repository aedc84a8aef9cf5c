package org.therapybilling.compliance.rules.documentation;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class RecordRules {

    private RecordRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(
                new InitialEvaluation(),
                new MedicalNecessity(),
                new FunctionalGoals(),
                new MeasurableProgress(),
                new Signature(),
                new Certification(),
                new Recertification(),
                new ProgressReport(),
                new DistinctService());
    }
}
