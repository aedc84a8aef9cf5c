/** The rules of one clinic's payer, which whoever asks for {@code RuleSet.discovered()} finds. */
module org.therapybilling.examples.rules {
    requires org.therapybilling.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.therapybilling.examples.rules;

    provides org.therapybilling.compliance.Rule with
            org.therapybilling.examples.rules.ActivitiesWithManualTherapy,
            org.therapybilling.examples.rules.TimedUnitCap;
}
