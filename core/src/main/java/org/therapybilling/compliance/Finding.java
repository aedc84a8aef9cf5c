package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.Template;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/**
 * What a rule found: values and the texts they stand in. Messages are made when they are read.
 */
public final class Finding implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final int version;
    private final Severity severity;
    private final Certainty certainty;
    private final String path;
    private final @Nullable String sessionId;
    private final List<Integer> lines;
    private final List<LinesElsewhere> elsewhere;
    private final List<ProcedureCode> codes;
    private final String modifiers;
    private final LocalDate dateOfService;
    private final Datum observed;
    private final Allowed allowed;
    private final Map<String, Datum> values;
    private final String message;
    private final String remedy;
    private final List<Fix> fixes;
    private final List<Citation> citations;
    private final List<DataRelease> releases;
    private final @Nullable String denial;

    Finding(Draft draft, Datum observed, Allowed allowed, Fix... fixes) {
        RuleInfo info = draft.info();
        this.rule = info.id();
        this.version = info.version();
        this.severity = draft.severity();
        this.certainty = draft.certainty();
        this.path = draft.path();
        this.sessionId = draft.foreignSession();
        this.lines = draft.lineNumbers();
        this.elsewhere = draft.linesElsewhere();
        this.codes = draft.codes();
        this.modifiers = draft.modifiers();
        this.dateOfService = draft.dateOfService();
        this.observed = observed;
        this.allowed = allowed;
        this.values = draft.values();
        this.message = info.message(draft.variant());
        this.remedy = info.remedy(draft.variant());
        this.fixes = Stream.of(fixes).map(fix -> fix.inReportOf(draft.owner())).toList();
        this.citations = draft.citations();
        this.releases = draft.releases();
        this.denial = draft.denial();
    }

    /** Copies a finding, perhaps from another machine: nothing may be missing, and nobody else may hold its lists. */
    private Finding(Finding other, Severity severity) {
        this(other, severity, other.observed, other.values);
    }

    private Finding(Finding other, Severity severity, Datum observed, Map<String, Datum> values) {
        this.rule = RuleInfo.checkedId(other.rule);
        this.version = Checks.inRange("The version of a rule", other.version, 1, Integer.MAX_VALUE);
        this.severity = Objects.requireNonNull(severity, "severity");
        this.certainty = Objects.requireNonNull(other.certainty, "certainty");
        this.path = Checks.notBlank("The place of a finding", other.path);
        this.sessionId = other.sessionId;
        this.lines = Checks.copy("lines", Integer.class, other.lines);
        this.elsewhere = Checks.copy("elsewhere", LinesElsewhere.class, other.elsewhere);
        this.codes = Checks.copy("codes", ProcedureCode.class, other.codes);
        this.modifiers = Objects.requireNonNull(other.modifiers, "modifiers");
        this.dateOfService = Objects.requireNonNull(other.dateOfService, "dateOfService");
        this.observed = Objects.requireNonNull(observed, "observed");
        this.allowed = Objects.requireNonNull(other.allowed, "allowed");
        this.values = Map.copyOf(values);
        this.message = Checks.notBlank("The message of a finding", other.message);
        this.remedy = Checks.notBlank("The remedy of a finding", other.remedy);
        this.fixes = Checks.copy("fixes", Fix.class, other.fixes);
        this.citations = Checks.copy("citations", Citation.class, other.citations);
        this.releases = Checks.copy("releases", DataRelease.class, other.releases);
        this.denial = other.denial;
    }

    @Serial
    private Object readResolve() {
        return new Finding(this, severity);
    }

    /** Returns the same finding of another severity. */
    Finding as(Severity other) {
        return other == severity ? this : new Finding(this, other);
    }

    /** Returns the same finding, with the texts of its values instead of them. */
    Finding inWords() {
        Map<String, Datum> words = new HashMap<>();
        values.forEach((name, value) -> words.put(name, value instanceof Doubts ? value : new Words(value.toString())));
        return new Finding(this, severity, new Words(observed.toString()), words);
    }

    /** {@return the id of the rule} */
    public String rule() {
        return rule;
    }

    /** {@return the version of the rule, from 1} */
    public int version() {
        return version;
    }

    /** {@return how grave it is} */
    public Severity severity() {
        return severity;
    }

    /** {@return how sure it is} */
    public Certainty certainty() {
        return certainty;
    }

    /** {@return the place: {@code billed[0].modifiers}, {@code lines[0]}, {@code treatments[1]} or the path of a fact} */
    public String path() {
        return path;
    }

    /** {@return the caller's id of the session that path and lines are of; empty if it is that of the report} */
    public Optional<String> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    /**
     * {@return the numbers of the lines it is about, as the session of the place counts them; empty if it is about none of
     * these}
     */
    public List<Integer> lines() {
        return lines;
    }

    /** {@return the lines it is about that other sessions or disciplines count; empty if there are none} */
    public List<LinesElsewhere> linesElsewhere() {
        return elsewhere;
    }

    /** {@return the codes of these lines, each once} */
    public List<ProcedureCode> codes() {
        return codes;
    }

    /** {@return what was observed, as short text without patient data; empty if nothing stands there} */
    public String observed() {
        return observed.toString();
    }

    /** {@return what would have been right} */
    public List<String> allowed() {
        return allowed.values();
    }

    /** {@return what is wrong, and why it is less sure than usual if it is, in whole sentences without patient data} */
    public String message() {
        String text = Template.fill(message, this::value);
        return values.get(Doubts.NAME) instanceof Doubts doubts ? doubts.after(text) : text;
    }

    /** {@return what to do about it} */
    public String remedy() {
        return Template.fill(remedy, this::value);
    }

    /** Returns what stands in the place of a name; a place that the rule did not fill stays as it is. */
    private String value(String name) {
        return switch (name) {
            case "observed" -> observed.toString();
            case "allowed" -> limit();
            case "lines" -> lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> values.containsKey(name) ? String.valueOf(values.get(name)) : "{" + name + "}";
        };
    }

    /** Returns the permitted values for a sentence: a limit without its sign. */
    private String limit() {
        return allowed.toString().replace("<= ", "").replace(">= ", "");
    }

    /** {@return changes that would clear it, the best first} */
    public List<Fix> fixes() {
        return fixes;
    }

    /** {@return where the rule is written} */
    public List<Citation> citations() {
        return citations;
    }

    /** {@return the releases of reference data that it rests on; empty if on none} */
    public List<DataRelease> releases() {
        return releases;
    }

    /** {@return the likely denial, for example {@code CO-97}; empty if none is known} */
    public Optional<String> denial() {
        return Optional.ofNullable(denial);
    }

    /** {@return what tells it from other findings, whatever the numbers of lines and claim: no key, no id} */
    public String fingerprint() {
        return rule + "|" + codes.stream().map(ProcedureCode::toString).sorted().collect(Collectors.joining(" ")) + "|"
                + modifiers + "|" + observed + "|" + dateOfService;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && fingerprint().equals(that.fingerprint())
                && version == that.version
                && severity == that.severity
                && certainty == that.certainty
                && path.equals(that.path)
                && Objects.equals(sessionId, that.sessionId)
                && lines.equals(that.lines)
                && elsewhere.equals(that.elsewhere)
                && allowed.equals(that.allowed)
                && values.equals(that.values)
                && message.equals(that.message)
                && remedy.equals(that.remedy)
                && fixes.equals(that.fixes)
                && citations.equals(that.citations)
                && releases.equals(that.releases)
                && Objects.equals(denial, that.denial);
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    /** Returns for example {@code ERROR modifier.discipline: …}. */
    @Override
    public String toString() {
        return severity + " " + rule + ": " + message() + " " + remedy();
    }
}
