package org.therapybilling.counting;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.units.SharedTime;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * One service of a day: a code, or a primary code with the add-on code that continues its time. Minutes recorded under
 * either of the two are the service's; its first unit is the primary's, all further units are the add-on's.
 */
final class Service implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RecordedCode primary;
    private final @Nullable RecordedCode addOn;
    private final transient List<RecordedCode> recorded;

    Service(RecordedCode primary, Optional<RecordedCode> addOn) {
        this.primary = Objects.requireNonNull(primary, "primary");
        this.addOn = addOn.orElse(null);
        this.recorded = addOn.map(further -> recorded(primary, further)).orElse(List.of(primary));
    }

    private static List<RecordedCode> recorded(RecordedCode primary, RecordedCode addOn) {
        return Stream.of(primary, addOn)
                .filter(RecordedCode::isRecorded)
                .sorted(Comparator.comparingInt(RecordedCode::place))
                .toList();
    }

    /** Returns the code that stands for the service. */
    ProcedureCode code() {
        return primary.code();
    }

    Optional<RecordedCode> addOn() {
        return Optional.ofNullable(addOn);
    }

    /** Returns what the code book says of the primary; empty if it says nothing for the date. */
    Optional<ProcedureInfo> info() {
        return primary.info().found();
    }

    /** Says why the code book has nothing for the code on the date. */
    String whyUnknown() {
        return primary.info() instanceof Answer.Unknown<ProcedureInfo> unknown
                ? unknown.why()
                : "Code " + code() + " is not in force on this date of service.";
    }

    boolean is(TimeBasis basis) {
        return primary.is(basis);
    }

    /** Says whether the minutes of the service are pooled with those of other 15-minute codes. */
    boolean isTimed() {
        return primary.isTimed();
    }

    /** Returns the codes in the order of lines: as recorded, one that is not recorded beside the one that is. */
    List<ProcedureCode> codesAt(RecordedCode recorded) {
        List<ProcedureCode> codes = new ArrayList<>();
        if (!primary.isRecorded()) {
            codes.add(primary.code());
        }
        codes.add(recorded.code());
        if (addOn != null && !addOn.isRecorded()) {
            codes.add(addOn.code());
        }
        return codes;
    }

    /** Returns what the code book says of one of the codes; empty if the code is not of this service. */
    Optional<Answer<ProcedureInfo>> infoOf(ProcedureCode code) {
        if (primary.code().equals(code)) {
            return Optional.of(primary.info());
        }
        return isAddOn(code) ? addOn().map(RecordedCode::info) : Optional.empty();
    }

    /** Says whether a code is one of this service. */
    boolean has(ProcedureCode code) {
        return primary.code().equals(code) || isAddOn(code);
    }

    private boolean isAddOn(ProcedureCode code) {
        return addOn != null && addOn.code().equals(code);
    }

    /** Returns the codes that stand in the record, in its order. */
    List<RecordedCode> recorded() {
        return recorded;
    }

    /** Returns what the code book answered for its codes. */
    List<Answer<ProcedureInfo>> answers() {
        return addOn == null ? List.of(primary.info()) : List.of(primary.info(), addOn.info());
    }

    @Serial
    private Object readResolve() {
        return new Service(primary, addOn());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Service that && primary.equals(that.primary) && addOn().equals(that.addOn());
    }

    @Override
    public int hashCode() {
        return primary.hashCode();
    }

    /** Says why the minutes of the service cannot be told, without saying what follows; empty if they can. */
    Optional<String> whyNoMinutes() {
        if (isAny(RecordedCode::isUnrecorded)) {
            return Optional.of("The minutes of " + recordedCodes()
                    + " are not recorded in full; record minutes, or start" + " and end.");
        }
        return isAny(RecordedCode::isEndless)
                ? Optional.of("The minutes of " + recordedCodes() + " are more than a million on one day; perhaps"
                        + " sessions were repeated.")
                : Optional.empty();
    }

    /** Says whether an assistant gave some of it alone. */
    boolean isByAssistant() {
        return isAny(RecordedCode::isByAssistant);
    }

    private boolean isAny(Predicate<RecordedCode> such) {
        for (int i = 0; i < recorded.size(); i++) {
            if (such.test(recorded.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Says whether it is recorded who gave how much: one person gave all, or all minutes are there. */
    boolean isShareRecorded() {
        return !isByAssistant() || !isAny(RecordedCode::isByTherapist) || !isAny(RecordedCode::isUnrecorded);
    }

    /** Returns who gave its time, of both codes together. */
    SharedTime whoGave() {
        int therapist = primary.therapistSeconds() + (addOn == null ? 0 : addOn.therapistSeconds());
        int assistant = primary.assistantSeconds() + (addOn == null ? 0 : addOn.assistantSeconds());
        return new SharedTime(code(), therapist, assistant);
    }

    boolean isSkilled() {
        return isAny(RecordedCode::isSkilled);
    }

    /** Returns the time that counts, of both codes together. */
    Minutes minutes() {
        return addOn == null ? primary.minutes() : primary.minutes().plus(addOn.minutes());
    }

    /** Returns the minutes of each code recorded. */
    List<CodeMinutes> codeMinutes() {
        return recorded.stream()
                .map(member -> new CodeMinutes(member.code(), member.minutes()))
                .toList();
    }

    /** Returns the codes that stand in the record, in its order. */
    List<ProcedureCode> recordedAs() {
        return recorded.size() == 1
                ? List.of(recorded.get(0).code())
                : recorded.stream().map(RecordedCode::code).toList();
    }

    /** Returns the codes recorded, for example {@code 92607, 92608}. */
    String recordedCodes() {
        return recorded.stream().map(member -> member.code().toString()).collect(Collectors.joining(", "));
    }

    /**
     * Returns the entries of this service in an allocation: the units of the primary and of the add-on. A code that is
     * not recorded has an entry only if it has units.
     */
    List<CodeUnits> share(Units units) {
        int first = addOn == null ? units.toInt() : Math.min(1, units.toInt());
        List<CodeUnits> shares = new ArrayList<>();
        share(primary, first, shares);
        if (addOn != null) {
            share(addOn, units.toInt() - first, shares);
        }
        return shares;
    }

    private static void share(RecordedCode member, int units, List<CodeUnits> shares) {
        if (member.isRecorded() || units > 0) {
            shares.add(new CodeUnits(member.code(), member.minutes(), Units.of(units)));
        }
    }
}
