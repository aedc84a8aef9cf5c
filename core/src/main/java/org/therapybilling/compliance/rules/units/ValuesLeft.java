package org.therapybilling.compliance.rules.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.rules.payer.CappedUnits;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/** What caps of relative values and of dollars leave: what is billed, and what fits beside it, the dearest units first. */
final class ValuesLeft {

    private static final int DIGITS = 6;

    private final RuleContext claim;

    ValuesLeft(RuleContext claim) {
        this.claim = claim;
    }

    /** Returns how many units of a split fit under all such caps. */
    int leave(Split split, TimeGroup group) {
        int left = Integer.MAX_VALUE;
        for (Cap<Factor> cap :
                claim.ifKnown(PayerKeys.RVU_PER_DAY).found().map(Listed::all).orElse(List.of())) {
            BigDecimal limit = Cap.limit(cap, codesBilled()).number();
            left = Math.min(left, leave(split, group, new Limit(cap, limit, this::relativeValue)));
        }
        for (Cap<Money> cap : claim.ifKnown(PayerKeys.DOLLARS_PER_DAY)
                .found()
                .map(Listed::all)
                .orElse(List.of())) {
            BigDecimal limit = Cap.limit(cap, codesBilled()).toBigDecimal();
            left = Math.min(left, leave(split, group, new Limit(cap, limit, this::dollars)));
        }
        return left;
    }

    /** A cap, its limit of the day, and what a unit of a code takes of it. */
    private record Limit(Cap<?> cap, BigDecimal most, Function<ProcedureCode, Optional<BigDecimal>> ofUnit) {}

    private List<ProcedureCode> codesBilled() {
        return claim.linesOfTheDay().stream().map(ClaimLine::code).toList();
    }

    private int leave(Split split, TimeGroup group, Limit limit) {
        BigDecimal open = limit.most().subtract(used(limit));
        int units = group.total().toInt();
        for (Optional<BigDecimal> value : missing(split, group, limit)) {
            if (value.isEmpty() || value.get().compareTo(open) > 0) {
                return units;
            }
            open = open.subtract(value.get());
            units++;
        }
        return units;
    }

    /** Adds up what the lines take; of a line of unknown value nothing is known to be taken. */
    private BigDecimal used(Limit limit) {
        boolean ofDay = limit.cap().services().per() == CapScope.DAY;
        BigDecimal used = BigDecimal.ZERO;
        for (ClaimLine line : ofDay ? claim.linesOfTheDay() : claim.lines()) {
            if (CappedUnits.counts(line, limit.cap().services(), claim)) {
                BigDecimal value = limit.ofUnit().apply(line.code()).orElse(BigDecimal.ZERO);
                used = used.add(value.multiply(BigDecimal.valueOf(line.units().toInt())));
            }
        }
        return used;
    }

    /** Returns what each unit takes that is supported and not billed, the most first and the unknown before it. */
    private List<Optional<BigDecimal>> missing(Split split, TimeGroup group, Limit limit) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (CodeUnits code : split.codes()) {
            Optional<BigDecimal> value =
                    isCounted(code.code(), limit) ? limit.ofUnit().apply(code.code()) : Optional.of(BigDecimal.ZERO);
            for (int i = billed(code.code(), group); i < code.units().toInt(); i++) {
                values.add(value);
            }
        }
        values.sort(Comparator.comparing(
                value -> value.map(BigDecimal::negate).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())));
        return values;
    }

    private boolean isCounted(ProcedureCode code, Limit limit) {
        return limit.cap()
                .services()
                .include(code, claim.session().placeOfService().orElse(""));
    }

    private static int billed(ProcedureCode code, TimeGroup group) {
        int units = 0;
        for (ClaimLine line : group.lines()) {
            units += line.code().equals(code) ? line.units().toInt() : 0;
        }
        return units;
    }

    private Optional<BigDecimal> relativeValue(ProcedureCode code) {
        return CappedUnits.relativeValue(code, claim).found();
    }

    /** Returns what a unit pays: that of a line with the code, else the fee that the profile lists. */
    private Optional<BigDecimal> dollars(ProcedureCode code) {
        for (ClaimLine line : claim.linesOfTheDay()) {
            Optional<Money> allowed = claim.price(line).allowed().found();
            if (line.code().equals(code) && allowed.isPresent()) {
                BigDecimal units = BigDecimal.valueOf(line.units().toInt());
                return Optional.of(allowed.get().toBigDecimal().divide(units, DIGITS, RoundingMode.HALF_UP));
            }
        }
        return claim.ifKnown(PayerKeys.FEES)
                .found()
                .flatMap(fees -> fees.byCode().of(code))
                .map(Money::toBigDecimal);
    }
}
