package org.therapybilling.examples.commandline;

import org.therapybilling.report.SafeText;
import picocli.CommandLine;

/** Says what is wrong with the arguments without repeating them: they may hold anything. */
final class UsageMessage {

    private UsageMessage() {}

    static String of(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().size() + " argument(s) are not known to this command.";
        }
        if (wrong instanceof CommandLine.MissingParameterException
                || wrong instanceof CommandLine.MutuallyExclusiveArgsException) {
            return String.valueOf(wrong.getMessage());
        }
        if (wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option) {
            return "Option " + option.longestName() + " has a value that it does not take. It is: "
                    + String.join(" ", option.description());
        }
        return wrong.getCause() == null
                ? SafeText.line(String.valueOf(wrong.getMessage()))
                : "An argument has a form that it cannot have. Has the name of a file letters that the character set of this"
                        + " system lacks?";
    }
}
