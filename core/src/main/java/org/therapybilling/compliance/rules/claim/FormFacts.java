package org.therapybilling.compliance.rules.claim;

import java.util.List;
import org.therapybilling.compliance.Fact;

/** The facts that the rules of this family ask for. */
final class FormFacts {

    static final Fact<List<String>> DIAGNOSES =
            Fact.of("diagnoses", claim -> claim.session().diagnoses());

    static final Fact<String> REFERRING_PROVIDER =
            Fact.of("referringProvider", claim -> claim.session().referringProvider());

    private FormFacts() {}
}
