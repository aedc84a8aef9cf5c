package org.therapybilling.examples.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.therapybilling.TherapyBilling;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.DataRelease;
import picocli.CommandLine;

/** What every command tells of itself: defaults, an example, exit codes, and the versions of library, rules and data. */
final class Help {

    private static final Map<String, List<String>> EXAMPLES = Map.of(
            "explain", List.of("therapy-billing explain --payer medicare --date 2026-03-02 97110=33 97140=7A 97161"),
            "check",
                    List.of(
                            "therapy-billing check march.csv --discipline PT --payer-file payers.json",
                            "therapy-billing check march.xlsx --sheet Charges --column minutes=\"Rx Time\" --format csv --out"
                                    + " march-checked.csv"),
            "rules", List.of("therapy-billing rules --format markdown"),
            "payers", List.of("therapy-billing payers medicare", "therapy-billing payers --template > our-payers.json"),
            "due", List.of("therapy-billing due march.csv --discipline PT --payer medicare"),
            "list", List.of("therapy-billing data list --data cms"),
            "import", List.of("therapy-billing data import PPRRVU2026_Jul_nonQPP.csv --out cms"),
            "verify", List.of("therapy-billing data verify cms"),
            "diff", List.of("therapy-billing data diff cms-2026q3 cms-2026q4 --codes therapy"));

    private Help() {}

    /** Adds to a command and those below it. */
    static void add(CommandLine command) {
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        spec.usageMessage()
                .showDefaultValues(true)
                .exitCodeListHeading("%nExit code, the first that holds:%n")
                .exitCodeList(exitCodes());
        spec.versionProvider(Help::version);
        List<String> examples = EXAMPLES.getOrDefault(spec.name(), List.of());
        if (!examples.isEmpty()) {
            spec.usageMessage()
                    .footerHeading("%nFor example:%n")
                    .footer(examples.stream().map(example -> "  " + example).toArray(String[]::new));
        }
        command.getSubcommands().values().forEach(Help::add);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(String.valueOf(ExitCode.INTERNAL), "internal error, or the output could not be written");
        codes.put(String.valueOf(ExitCode.USAGE), "wrong arguments");
        codes.put(String.valueOf(ExitCode.UNREADABLE), "some input could not be read; the rest was checked");
        codes.put(String.valueOf(ExitCode.FINDINGS), "findings (of check: from --fail-on on)");
        codes.put(String.valueOf(ExitCode.OK), "all went well");
        return codes;
    }

    private static String[] version() {
        TherapyBilling billing = TherapyBilling.standard();
        String data = Datasets.bundled().releases().stream()
                .collect(Collectors.groupingBy(
                        DataRelease::id,
                        LinkedHashMap::new,
                        Collectors.mapping(DataRelease::version, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(table -> "  " + table.getKey() + " " + table.getValue())
                .collect(Collectors.joining("\n"));
        return new String[] {
            "therapy-billing " + TherapyBilling.VERSION,
            "rules " + billing.rules().version(),
            "data:",
            data
        };
    }
}
