package org.therapybilling.report.html;

import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;

/** Steps of a calculation as a list, each with where its rule is written. */
final class Reasons {

    private Reasons() {}

    static Markup list(Explanation explanation) {
        Markup out = new Markup();
        out.open("ol", "class", "reasons");
        explanation.steps().forEach(step -> add(out, step));
        return out.close();
    }

    private static void add(Markup out, Step step) {
        out.open("li").text(step.sentence());
        step.citation().ifPresent(source -> out.text(" ").element("cite", source.toString()));
        out.close();
    }
}
