package org.therapybilling.compliance.rules.documentation;

import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.payer.terms.DocumentationRules;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;

/** Records for the tests of this family: a rule, a record, and what is said of it. */
final class Records {

    private Records() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** Returns a Medicare session with a record, 97110 for 15 minutes on {@link Checked#DAY}. */
    static Session.Builder session(Documentation.Builder record) {
        return pt().treated("97110", Minutes.of(15)).documentation(record.build());
    }

    static Session.Builder session(String date, Documentation.Builder record) {
        return session(record).dateOfService(day(date));
    }

    /** Checks the record of a payer who asks for one thing and knows no days. */
    static Checked ofPayer(Rule rule, DocumentationCheck asked, Documentation.Builder record) {
        return Checked.by(
                rule,
                plan().set(PayerKeys.DOCUMENTATION, DocumentationRules.of(new Listed<>(List.of(asked)))),
                ofPlan().treated("97110", Minutes.of(15)).documentation(record.build()));
    }
}
