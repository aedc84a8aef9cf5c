package org.therapybilling.report.html;

import java.util.stream.Collectors;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;

/** A finding: what is wrong, what to do, and where that is written. */
final class FindingNote {

    private FindingNote() {}

    static Markup of(Finding finding) {
        Markup out = new Markup();
        out.open("div", "class", "finding " + cssClass(finding.severity()));
        head(out, finding);
        out.element("p", finding.message());
        out.element("p", finding.remedy(), "class", "remedy");
        fixes(out, finding);
        out.element("p", source(finding), "class", "source");
        return out.close();
    }

    private static void head(Markup out, Finding finding) {
        out.open("p", "class", "finding-head");
        out.element("span", mark(finding.severity()), "class", "mark", "aria-hidden", "true");
        out.element("strong", " " + finding.severity() + " ")
                .element("code", finding.rule())
                .text(place(finding));
        out.close();
    }

    /** Returns the character that stands for a severity. */
    static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> Sign.ERROR.mark();
            case WARNING -> Sign.WARNING.mark();
            case INFO -> "i";
        };
    }

    /** Returns the class of the style that a severity has. */
    static String cssClass(Severity severity) {
        return switch (severity) {
            case ERROR -> Sign.ERROR.cssClass();
            case WARNING -> Sign.WARNING.cssClass();
            case INFO -> "note";
        };
    }

    private static String place(Finding finding) {
        String lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String session = finding.sessionId().map(id -> " of session " + id).orElse("");
        return (lines.isEmpty() ? "" : " · line " + lines) + session;
    }

    private static void fixes(Markup out, Finding finding) {
        if (!finding.fixes().isEmpty()) {
            out.open("ul", "class", "fixes");
            finding.fixes().forEach(fix -> out.element("li", text(fix)));
            out.close();
        }
    }

    private static String text(Fix fix) {
        return fix.change().title() + " on line " + fix.line()
                + fix.attests()
                        .map(vouched -> ". Whoever does attests: " + vouched + ".")
                        .orElse(".");
    }

    private static String source(Finding finding) {
        String sure = finding.certainty() == Certainty.DEFINITE ? "" : " · " + inWords(finding.certainty());
        String denial = finding.denial().map(code -> " · likely denial " + code).orElse("");
        return finding.citations().stream().map(Citation::toString).collect(Collectors.joining("; ")) + sure + denial;
    }

    private static String inWords(Certainty certainty) {
        return certainty == Certainty.LIKELY ? "likely, not certain" : "a matter of judgement";
    }
}
