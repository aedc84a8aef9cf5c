package org.therapybilling.compliance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKey;

/** Writes what rules say of themselves as Markdown, for a catalogue: a page each, and a list of all. */
public final class RulePage {

    private final StringBuilder text = new StringBuilder();

    private RulePage() {}

    /**
     * {@return the page of a rule, ending with a newline}
     *
     * @param rule what the rule says of itself
     */
    public static String of(RuleInfo rule) {
        Objects.requireNonNull(rule, "rule");
        RulePage page = new RulePage();
        page.write(rule);
        return page.text.toString();
    }

    /**
     * {@return a list of rules with links to their pages, ending with a newline}
     *
     * @param rules what the rules say of themselves, in the order of the list
     */
    public static String index(List<RuleInfo> rules) {
        Checks.elements("rules", rules);
        RulePage page = new RulePage();
        page.line("# Rules");
        page.line("");
        page.line("| id | severity | asks |");
        page.line("|---|---|---|");
        for (RuleInfo rule : rules) {
            String link = "[`" + rule.id() + "`](" + fileName(rule) + ")";
            page.line("| " + link + " | " + rule.severity() + " | " + cell(rule.title()) + " |");
        }
        return page.text.toString();
    }

    /**
     * {@return the name of the file of a page}
     *
     * @param rule what the rule says of itself
     */
    public static String fileName(RuleInfo rule) {
        Objects.requireNonNull(rule, "rule");
        return rule.id() + ".md";
    }

    private void write(RuleInfo rule) {
        line("# `" + rule.id() + "`");
        line("");
        line(rule.title() + ".");
        if (!rule.rationale().isEmpty()) {
            line("");
            line(rule.rationale());
        }
        line("");
        facts(rule);
        said("What it says", rule.messages());
        said("What to do", rule.remedies());
        line("");
        line("## Where it is written");
        line("");
        rule.citations().stream().map(Citation::toString).forEach(this::item);
    }

    private void facts(RuleInfo rule) {
        item("Severity: " + rule.severity() + ", " + rule.certainty() + " unless a case says otherwise");
        item("Dates of service: " + rule.period());
        item("Payers: " + payers(rule));
        item("Looks at: " + (rule.isPerSession() ? "each session" : "the claim of a discipline's day")
                + (rule.isOnlyOfBilled() ? ", only where lines are billed" : ""));
        if (!rule.needs().isEmpty()) {
            item("Cannot be judged without: "
                    + rule.needs().stream()
                            .map(Fact::path)
                            .distinct()
                            .map(RulePage::code)
                            .collect(Collectors.joining(", ")));
        }
        if (rule.may(Power.REPAIR) || rule.may(Power.SUGGEST)) {
            item("Offers: " + (rule.may(Power.REPAIR) ? "repairs of form" : "")
                    + (rule.may(Power.REPAIR) && rule.may(Power.SUGGEST) ? ", " : "")
                    + (rule.may(Power.SUGGEST) ? "changes that a person vouches for" : ""));
        }
        rule.denial().ifPresent(denial -> item("Likely denial: " + denial));
        item("Version: " + rule.version());
    }

    private static String payers(RuleInfo rule) {
        String who = rule.payers().isEmpty()
                ? "all"
                : rule.payers().stream().map(payer -> code(payer.toString())).collect(Collectors.joining(", "));
        String asked =
                rule.where().stream().map(PayerKey::name).map(RulePage::code).collect(Collectors.joining(", "));
        return asked.isEmpty() ? who : who + " whose profile asks by " + asked;
    }

    private void said(String heading, Map<String, String> texts) {
        line("");
        line("## " + heading);
        line("");
        texts.forEach((variant, said) -> item((variant.isEmpty() ? "" : code(variant) + ": ") + said));
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }

    private void item(String words) {
        line("- " + words);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
