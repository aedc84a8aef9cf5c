/**
 * Billable units, claim lines and their reasons for outpatient therapy.
 *
 * <p>Begin with {@link org.therapybilling.TherapyBilling}; the tour of its package lists all others in the order in which they
 * stand on each other. Who uses {@code org.therapybilling.json} also requires {@code com.fasterxml.jackson.databind}.
 */
module org.therapybilling.core {
    requires org.slf4j;
    requires de.siegmar.fastcsv;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.therapybilling;
    exports org.therapybilling.claim;
    exports org.therapybilling.compliance;
    exports org.therapybilling.compliance.rules;
    exports org.therapybilling.compliance.rules.addon;
    exports org.therapybilling.compliance.rules.charge;
    exports org.therapybilling.compliance.rules.assistant;
    exports org.therapybilling.compliance.rules.claim;
    exports org.therapybilling.compliance.rules.code;
    exports org.therapybilling.compliance.rules.data;
    exports org.therapybilling.compliance.rules.frequency;
    exports org.therapybilling.compliance.rules.line;
    exports org.therapybilling.compliance.rules.modifier;
    exports org.therapybilling.compliance.rules.mue;
    exports org.therapybilling.compliance.rules.ncci;
    exports org.therapybilling.compliance.rules.payer;
    exports org.therapybilling.compliance.rules.remote;
    exports org.therapybilling.compliance.rules.telehealth;
    exports org.therapybilling.compliance.rules.time;
    exports org.therapybilling.compliance.rules.units;
    exports org.therapybilling.compliance.verify;
    exports org.therapybilling.compliance.rules.coverage;
    exports org.therapybilling.compliance.rules.documentation;
    exports org.therapybilling.compliance.rules.threshold;
    exports org.therapybilling.counting;
    exports org.therapybilling.csv;
    exports org.therapybilling.dataset;
    exports org.therapybilling.explain;
    exports org.therapybilling.json;
    exports org.therapybilling.payer;
    exports org.therapybilling.payer.form;
    exports org.therapybilling.payer.terms;
    exports org.therapybilling.reference;
    exports org.therapybilling.price;
    exports org.therapybilling.report;
    exports org.therapybilling.report.html;
    exports org.therapybilling.session;
    exports org.therapybilling.units;
    exports org.therapybilling.vocabulary;

    uses org.therapybilling.compliance.Rule;
}
