package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the rules: what each asks for, how grave a finding is, where it is written. */
@Command(
        name = "rules",
        description = "Shows the rules that check looks at, with their sources.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    /** How the rules are shown. */
    enum Format {
        text,
        json,
        markdown
    }

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text, json or markdown")
    private Format format = Format.text;

    private final Supplier<RuleSet> rules;
    private final PrintStream out;

    RulesCommand(Supplier<RuleSet> rules, PrintStream out) {
        this.rules = rules;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (format == Format.markdown) {
            out.println("| rule | asks for | severity | source |");
            out.println("|---|---|---|---|");
        }
        for (RuleInfo rule : rules.get().catalogue()) {
            switch (format) {
                case text -> text(rule);
                case json -> out.println(RuleJson.of(rule));
                case markdown ->
                    out.println("| `" + rule.id() + "` | " + rule.title() + " | " + rule.severity() + " | "
                            + sources(rule) + " |");
            }
        }
        return ExitCode.OK;
    }

    private void text(RuleInfo rule) {
        out.println(rule.id() + " (version " + rule.version() + ", " + rule.severity() + ")");
        out.println("  " + rule.title());
        rule.denial().ifPresent(code -> out.println("  Likely denial: " + code));
        out.println("  Source: " + sources(rule));
    }

    private static String sources(RuleInfo rule) {
        return rule.citations().stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
