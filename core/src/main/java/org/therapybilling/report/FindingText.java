package org.therapybilling.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.LinesElsewhere;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;

/** A finding as text: what is wrong, what to do, where that is written. */
final class FindingText {

    private static final String INDENT = "    ";

    private FindingText() {}

    static void append(Finding finding, StringBuilder out) {
        out.append("  ").append(finding.severity()).append(' ').append(finding.rule());
        out.append(place(finding)).append('\n');
        Wrapped.append(INDENT, finding.message(), out);
        Wrapped.append("    > ", finding.remedy(), out);
        finding.fixes().forEach(fix -> Wrapped.append("    > ", text(fix), out));
        Wrapped.append(INDENT, source(finding), out);
    }

    static String place(Finding finding) {
        List<String> places = new ArrayList<>();
        if (!finding.lines().isEmpty()) {
            places.add("line " + joined(finding.lines()) + of(finding.sessionId()));
        }
        for (LinesElsewhere other : finding.linesElsewhere()) {
            places.add("line " + joined(other.lines()) + " of session "
                    + other.sessionId().map(SafeText::name).orElse("without id"));
        }
        return places.isEmpty() ? "" : SafeText.line(" (" + String.join("; ", places) + ")");
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String of(Optional<String> sessionId) {
        return sessionId.map(id -> " of session " + SafeText.name(id)).orElse("");
    }

    private static String text(Fix fix) {
        return "Fix: " + fix.change().title() + " on line " + fix.line() + of(fix.sessionId())
                + fix.attests().map(vouched -> ", which attests: " + vouched).orElse("");
    }

    private static String source(Finding finding) {
        String sources = finding.citations().stream().map(Citation::toString).collect(Collectors.joining("; "));
        String sure = finding.certainty() == Certainty.DEFINITE ? "" : "; " + finding.certainty();
        String denial = finding.denial().map(code -> "; likely denial " + code).orElse("");
        return "[" + sources + sure + denial + "]";
    }
}
