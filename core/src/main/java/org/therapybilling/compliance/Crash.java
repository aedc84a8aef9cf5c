package org.therapybilling.compliance;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.therapybilling.vocabulary.Words;

/** The finding that a rule threw. */
final class Crash {

    private static final Logger LOG = LoggerFactory.getLogger(Crash.class);

    private static final RuleInfo INFO = RuleInfo.of(Checker.CRASHED, "A rule must not throw")
            .citing("Rules of this library", "")
            .because("A rule that throws, uses a power it does not declare, asks for an undeclared fact or leaves an"
                    + " expectation open has judged nothing; the other rules still ran.")
            .message("The rule {observed} failed: {why}. It judged nothing in this claim.")
            .remedy("Mend the rule, or take it out of the set; all other rules ran.")
            .build();

    private Crash() {}

    /** Returns the finding: the kind of failure, never the text of an exception, which could hold anything. */
    static Finding finding(RuleInfo failed, RuleContext context, Throwable failure) {
        log(failed, failure);
        FindingDraft draft = new Findings(INFO, context).at("dateOfService").with("why", new Words(why(failure)));
        return new Finding(draft, new Words(failed.id()), Allowed.UNSAID, new Fix[0]);
    }

    private static String why(Throwable failure) {
        if (failure instanceof Misuse misuse) {
            return misuse.what();
        }
        return failure instanceof StackOverflowError ? "it called itself without end" : "it threw an exception";
    }

    /** Says where the rule failed: classes and lines of code, not the message. */
    private static void log(RuleInfo failed, Throwable failure) {
        LOG.warn(
                "The rule {} threw {} at {}",
                failed.id(),
                failure.getClass().getName(),
                place(failure).map(Object::toString).orElse("an unknown place"));
    }

    /** Returns the place where something was thrown; an exception of others may fail to tell. */
    private static Optional<StackTraceElement> place(Throwable failure) {
        try {
            return Stream.of(failure.getStackTrace()).findFirst();
        } catch (OutOfMemoryError ofTheRun) {
            throw ofTheRun;
        } catch (Throwable untold) {
            return Optional.empty();
        }
    }
}
