package org.therapybilling.units;

import java.util.Arrays;
import java.util.List;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The units that services have by default, by each method. */
final class DefaultUnits {

    private DefaultUnits() {}

    /**
     * Counts services; those of the same code are pooled.
     *
     * @throws IllegalArgumentException as {@link ServicePool#pool} does
     */
    static CodeUnits[] of(CountingMethod method, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        return switch (method) {
            case CMS_8_MINUTE -> TotalTime.allocate(services, tieGoesTo);
            case AMA_MIDPOINT -> byMidpoint(ServicePool.pool(services));
            case FULL_UNIT -> byFullUnit(ServicePool.pool(services));
            case GREATER_OF -> greaterOf(ServicePool.pool(services), tieGoesTo);
        };
    }

    private static CodeUnits[] byMidpoint(List<CodeMinutes> pooled) {
        CodeUnits[] codes = new CodeUnits[pooled.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = pooled.get(i);
            codes[i] = with(service, QuarterHours.onTheChart(service.minutes().toInt()));
        }
        return codes;
    }

    private static CodeUnits[] byFullUnit(List<CodeMinutes> pooled) {
        CodeUnits[] codes = new CodeUnits[pooled.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = pooled.get(i);
            codes[i] = with(service, QuarterHours.whole(service.minutes().toInt()));
        }
        return codes;
    }

    private static CodeUnits[] greaterOf(List<CodeMinutes> pooled, List<ProcedureCode> tieGoesTo) {
        CodeUnits[] alone = byMidpoint(pooled);
        CodeUnits[] together = TotalTime.allocate(pooled, tieGoesTo);
        return total(alone) > total(together) ? alone : together;
    }

    private static int total(CodeUnits[] codes) {
        return Arrays.stream(codes).mapToInt(code -> code.units().toInt()).sum();
    }

    private static CodeUnits with(CodeMinutes service, int units) {
        return new CodeUnits(service.code(), service.minutes(), Units.of(units));
    }
}
