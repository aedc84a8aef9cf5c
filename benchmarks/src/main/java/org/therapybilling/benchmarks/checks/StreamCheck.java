package org.therapybilling.benchmarks.checks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Modifier;

/** The eight rules as shops write them: a function each, streams over lines, maps by the text of a code. */
public final class StreamCheck {

    private static final Pattern ICD_10 = Pattern.compile("[A-Za-z][0-9][0-9A-Za-z](?:\\.?[0-9A-Za-z]{1,4})?");
    private static final int MOST_MODIFIERS = 4;

    private final Tables tables;
    private final Map<String, Function<Session, Stream<Integer>>> rules = Map.of(
            EightRules.PAIR, this::pairs,
            EightRules.LIMIT, this::limits,
            EightRules.FORM, this::forms,
            EightRules.PLAN, this::plans,
            EightRules.TWICE, this::twice,
            EightRules.UNTIMED, this::untimed,
            EightRules.DIAGNOSIS, this::diagnoses,
            EightRules.DISCIPLINE, this::disciplines);

    /**
     * Keeps the tables.
     *
     * @param tables what is known of the codes
     */
    public StreamCheck(Tables tables) {
        this.tables = tables;
    }

    /**
     * {@return what the rules find}
     *
     * @param session a session of lines
     */
    public List<Found> check(Session session) {
        return rules.entrySet().stream()
                .flatMap(rule -> rule.getValue().apply(session).map(line -> new Found(rule.getKey(), line)))
                .toList();
    }

    private Stream<Integer> pairs(Session session) {
        return session.billed().stream()
                .filter(line -> session.billed().stream().anyMatch(other -> isDenied(line, other)))
                .map(BilledLine::line);
    }

    private boolean isDenied(BilledLine column2, BilledLine column1) {
        return tables.pair(column1.code().toString(), column2.code().toString())
                .filter(edit -> edit != ModifierIndicator.ALLOWED
                        || Stream.of(column1, column2)
                                .noneMatch(line -> line.modifiers().contains(Modifier.M59)))
                .isPresent();
    }

    private static Map<String, Integer> unitsByCode(Session session) {
        return session.billed().stream()
                .collect(Collectors.groupingBy(
                        line -> line.code().toString(),
                        Collectors.summingInt(line -> line.units().toInt())));
    }

    private Stream<Integer> limits(Session session) {
        return unitsByCode(session).entrySet().stream()
                .filter(code -> code.getValue() > tables.limit(code.getKey()))
                .map(code -> 0);
    }

    private Stream<Integer> untimed(Session session) {
        return unitsByCode(session).entrySet().stream()
                .filter(code -> code.getValue() > 1 && tables.isOnce(code.getKey()))
                .map(code -> 0);
    }

    private Stream<Integer> forms(Session session) {
        return session.billed().stream()
                .filter(line -> line.modifiers().size() > MOST_MODIFIERS
                        || !line.modifiers().stream().allMatch(Modifier::isWellFormed))
                .map(BilledLine::line);
    }

    private Stream<Integer> plans(Session session) {
        return session.billed().stream()
                .filter(line -> !line.modifiers().stream()
                        .filter(modifier -> modifier.equals(Modifier.GP) || modifier.equals(Modifier.GO))
                        .toList()
                        .equals(List.of(tables.plan(line.code().toString()))))
                .map(BilledLine::line);
    }

    private Stream<Integer> twice(Session session) {
        return session.billed().stream()
                .collect(Collectors.groupingBy(line -> line.code() + " " + line.modifiers(), Collectors.counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .map(times -> 0);
    }

    private Stream<Integer> diagnoses(Session session) {
        return session.diagnoses().stream()
                .flatMap(List::stream)
                .filter(diagnosis -> !ICD_10.matcher(diagnosis).matches())
                .map(diagnosis -> 0);
    }

    private Stream<Integer> disciplines(Session session) {
        return session.billed().stream()
                .filter(line -> tables.owner(line.code().toString()) != session.discipline())
                .map(BilledLine::line);
    }
}
