package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.therapybilling.internal.Checks;

/** Rules that are run together, each id once, in the order of their ids. Immutable; a change gives another set. */
public final class RuleSet implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Live rules by id; one in shadow after the live one of the same id. */
    private static final Comparator<RuleEntry> ORDER =
            Comparator.<RuleEntry, String>comparing(entry -> entry.info().id()).thenComparing(RuleEntry::isShadow);

    private final String version;
    private final List<RuleEntry> entries;

    private RuleSet(String version, List<RuleEntry> entries) {
        this.version = Objects.requireNonNull(version, "version");
        this.entries = entries;
    }

    /**
     * {@return a set of rules}
     *
     * @param version how reports name the set
     * @param rules the rules
     * @throws IllegalArgumentException if two rules have the same id
     */
    public static RuleSet of(String version, List<? extends Rule> rules) {
        List<Rule> copy = Checks.copy("rules", Rule.class, rules);
        return new RuleSet(version, List.of()).with(copy.toArray(Rule[]::new));
    }

    /** {@return a set without rules} */
    public static RuleSet empty() {
        return new RuleSet("none", List.of());
    }

    /** {@return the rules that modules on the path of classes or modules provide, found by {@code java.util.ServiceLoader}} */
    public static RuleSet discovered() {
        List<Rule> rules = new ArrayList<>();
        ServiceLoader.load(Rule.class).forEach(rules::add);
        return of("discovered", rules);
    }

    /**
     * {@return this set with further rules}
     *
     * @param more the rules
     * @throws IllegalArgumentException if one has the id of another
     */
    public RuleSet with(Rule... more) {
        Checks.elements("more", more);
        return with(Stream.of(more).map(rule -> new RuleEntry(rule, false)).toList());
    }

    /**
     * {@return this set with the rules of another}
     *
     * @param more the other set
     * @throws IllegalArgumentException if one has the id of another
     */
    public RuleSet with(RuleSet more) {
        Objects.requireNonNull(more, "more");
        return with(more.entries);
    }

    private RuleSet with(List<RuleEntry> more) {
        Map<RuleEntry, RuleEntry> byId = new TreeMap<>(ORDER);
        Stream.concat(entries.stream(), more.stream()).forEach(entry -> {
            RuleEntry other = byId.putIfAbsent(entry, entry);
            if (other != null) {
                throw new IllegalArgumentException("The rule " + entry.info().id() + " of "
                        + entry.rule().getClass().getName() + " has the id of one of "
                        + other.rule().getClass().getName() + "; give it an id of its own.");
            }
        });
        return new RuleSet(version, List.copyOf(byId.values()));
    }

    /**
     * {@return this set without some rules}
     *
     * @param ids their ids
     * @throws IllegalArgumentException if there is no such rule
     */
    public RuleSet without(String... ids) {
        Checks.elements("ids", ids);
        Stream.of(ids).forEach(this::rule);
        Set<String> gone = Set.of(ids);
        return new RuleSet(
                version,
                entries.stream()
                        .filter(entry -> !gone.contains(entry.info().id()))
                        .toList());
    }

    /**
     * {@return this set with the findings of a rule of another severity, whatever the rule says}
     *
     * @param id the id of the rule
     * @param severity the severity
     * @throws IllegalArgumentException if there is no such rule
     */
    public RuleSet withSeverity(String id, Severity severity) {
        Objects.requireNonNull(severity, "severity");
        rule(id);
        return new RuleSet(
                version,
                entries.stream()
                        .map(entry -> entry.info().id().equals(id) ? entry.as(severity) : entry)
                        .toList());
    }

    /**
     * {@return this set with rules that run without effect: their findings stand apart, and nothing else of them shows}
     *
     * @param drafted the rules; one whose id is in the set already stands beside it and is compared with it
     * @throws IllegalArgumentException if two of them have the same id
     */
    public RuleSet shadowing(Rule... drafted) {
        Checks.elements("drafted", drafted);
        return with(Stream.of(drafted).map(rule -> new RuleEntry(rule, true)).toList());
    }

    /**
     * {@return a rule}
     *
     * @param id its id
     * @throws IllegalArgumentException if there is no such rule
     */
    public Rule rule(String id) {
        Objects.requireNonNull(id, "id");
        return entries.stream()
                .filter(entry -> entry.info().id().equals(id))
                .map(RuleEntry::rule)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no rule " + id + " among the " + entries.size() + " of the set."));
    }

    /** {@return what the rules say of themselves, in the order of their ids, those in shadow included} */
    public List<RuleInfo> catalogue() {
        return entries.stream().map(RuleEntry::info).toList();
    }

    /** {@return the ids of the rules in shadow, sorted} */
    public Set<String> inShadow() {
        Set<String> ids = new TreeSet<>();
        entries.stream()
                .filter(RuleEntry::isShadow)
                .forEach(entry -> ids.add(entry.info().id()));
        return ids;
    }

    /** {@return how reports name the set} */
    public String version() {
        return version;
    }

    /** {@return whether there is no rule that has an effect: none at all, or all of them in shadow} */
    public boolean isEmpty() {
        return entries.stream().allMatch(RuleEntry::isShadow);
    }

    List<RuleEntry> entries() {
        return entries;
    }

    @Serial
    private Object readResolve() {
        return new RuleSet(version, List.of()).with(entries);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSet that && version.equals(that.version) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * version.hashCode() + entries.hashCode();
    }

    /** Returns the version and how many rules there are. */
    @Override
    public String toString() {
        return "RuleSet[" + version + ", " + entries.size() + " rule(s)]";
    }
}
