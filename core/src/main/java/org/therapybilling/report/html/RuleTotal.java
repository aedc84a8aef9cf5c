package org.therapybilling.report.html;

import java.util.Comparator;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;

/** What a rule found on a page: how often, in how many visits, and where first. */
final class RuleTotal {

    /** The gravest first, then the most frequent. */
    static final Comparator<RuleTotal> FIRST = Comparator.comparing(RuleTotal::severity)
            .thenComparing(RuleTotal::findings, Comparator.reverseOrder())
            .thenComparing(RuleTotal::rule);

    private final Severity severity;
    private final String rule;
    private final String remedy;
    private final String firstName;
    private final String firstLink;
    private String lastLink = "";
    private int findings;
    private int visits;

    private RuleTotal(Severity severity, String rule, String remedy, String name, String link) {
        this.severity = severity;
        this.rule = rule;
        this.remedy = remedy;
        this.firstName = name;
        this.firstLink = link;
    }

    /** Begins the count of a rule with its first finding, which is not counted yet. */
    static RuleTotal of(Finding first, String name, String link) {
        return new RuleTotal(first.severity(), first.rule(), first.remedy(), name, link);
    }

    /** Adds a finding of the visit that a link leads to. */
    void add(String link) {
        findings++;
        visits += link.equals(lastLink) ? 0 : 1;
        lastLink = link;
    }

    /** Returns the same as seen from another page. */
    RuleTotal in(String file) {
        RuleTotal seen = new RuleTotal(severity, rule, remedy, firstName, file + firstLink);
        seen.findings = findings;
        seen.visits = visits;
        return seen;
    }

    /** Returns this with what was found on a later page. */
    RuleTotal plus(RuleTotal later) {
        RuleTotal sum = in("");
        sum.findings += later.findings;
        sum.visits += later.visits;
        return sum;
    }

    Severity severity() {
        return severity;
    }

    String rule() {
        return rule;
    }

    /** Returns what to do about the first. */
    String remedy() {
        return remedy;
    }

    String firstName() {
        return firstName;
    }

    String firstLink() {
        return firstLink;
    }

    int findings() {
        return findings;
    }

    int visits() {
        return visits;
    }
}
