package org.therapybilling.session;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** What must hold of a session, or nobody could have recorded it. */
final class SessionCheck {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");

    private SessionCheck() {}

    /**
     * Checks a session.
     *
     * @throws IllegalArgumentException if a value, or two together, are impossible
     */
    static void check(Session session) {
        Checks.inRange(
                "The year of the date of service", session.dateOfService().getYear(), FIRST_YEAR, LAST_YEAR);
        session.totalTreatmentMinutes()
                .ifPresent(total -> Checks.inRange("The total treatment time", total.toInt(), 0, Minutes.OF_A_DAY));
        texts(session);
        somethingIsRecorded(session);
        LocalCodes.checkPlaces(session.localTreatments(), session.treatments().size());
        LocalCodes.checkPlaces(session.localLines(), session.billed().size());
        linesHaveNumbersOfTheirOwn(session);
        attested(session.attested());
    }

    private static void texts(Session session) {
        notBlank("The id of the session", session.sessionId());
        notBlank("The key of the patient", session.patientKey());
        notBlank("The key of the billing provider", session.billingProvider());
        notBlank("The key of the rendering provider", session.renderingProvider());
        notBlank("The place of service", session.placeOfService());
        notBlank("The referring provider", session.referringProvider());
        session.diagnoses().ifPresent(codes -> codes.forEach(code -> Checks.notBlank("A diagnosis", code)));
        session.zip().filter(zip -> !ZIP.matcher(zip).matches()).ifPresent(malformed -> {
            throw new IllegalArgumentException("A text of " + malformed.length()
                    + " characters is not a ZIP code; allowed are five digits (06511).");
        });
    }

    private static void notBlank(String what, Optional<String> text) {
        text.ifPresent(known -> Checks.notBlank(what, known));
    }

    private static void somethingIsRecorded(Session session) {
        if (session.treatments().isEmpty()
                && session.billed().isEmpty()
                && session.localTreatments().isEmpty()
                && session.localLines().isEmpty()) {
            throw new IllegalArgumentException(
                    "The session has neither treatments nor billed lines; give at least one of either.");
        }
    }

    private static void linesHaveNumbersOfTheirOwn(Session session) {
        Set<Integer> numbers = new HashSet<>();
        session.billed().forEach(line -> add(numbers, line.line()));
        session.localLines().forEach(line -> add(numbers, line.line()));
    }

    private static void add(Set<Integer> numbers, int line) {
        if (!numbers.add(line)) {
            throw new IllegalArgumentException("Two billed lines have the same number; number each line once.");
        }
    }

    /** {@return the highest number of a billed line; 0 if there is none} */
    static int lastLine(Session session) {
        return IntStream.concat(
                        session.billed().stream().mapToInt(BilledLine::line),
                        session.localLines().stream().mapToInt(LocalCode.Billed::line))
                .max()
                .orElse(0);
    }

    /**
     * Checks modifiers that the library is to write on lines.
     *
     * @throws IllegalArgumentException if one has not the form of a modifier
     */
    static void attested(ModifierSet modifiers) {
        for (Modifier modifier : modifiers.inClaimOrder()) {
            if (!modifier.isWellFormed()) {
                throw new IllegalArgumentException("The attested modifier " + modifier
                        + " is none; allowed are two letters or digits, such as 59, KX or AT.");
            }
        }
    }
}
