package org.therapybilling.compliance.rules.ncci;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** Lines by their codes, in the order of the lines, as edits see them. */
final class LinesByCode {

    private static final Modifier GY = Modifier.of("GY");

    private LinesByCode() {}

    /**
     * Returns the lines that are to be paid, of as many codes as are compared with one another. A line with GY is not paid:
     * whoever puts it there says that Medicare excludes the service, so that nothing is bundled into it, nor it into anything.
     */
    static Map<ProcedureCode, List<ClaimLine>> paid(Map<ProcedureCode, List<ClaimLine>> byCode) {
        for (List<ClaimLine> lines : byCode.values()) {
            for (ClaimLine line : lines) {
                if (line.has(GY)) {
                    return compared(withoutExcluded(byCode));
                }
            }
        }
        return compared(byCode);
    }

    private static Map<ProcedureCode, List<ClaimLine>> compared(Map<ProcedureCode, List<ClaimLine>> byCode) {
        if (byCode.size() <= ClaimView.MOST_COMPARED) {
            return byCode;
        }
        Map<ProcedureCode, List<ClaimLine>> first = new LinkedHashMap<>();
        for (Map.Entry<ProcedureCode, List<ClaimLine>> entry : byCode.entrySet()) {
            if (first.size() < ClaimView.MOST_COMPARED) {
                first.put(entry.getKey(), entry.getValue());
            }
        }
        return first;
    }

    private static Map<ProcedureCode, List<ClaimLine>> withoutExcluded(Map<ProcedureCode, List<ClaimLine>> byCode) {
        Map<ProcedureCode, List<ClaimLine>> paid = new LinkedHashMap<>();
        byCode.forEach((code, lines) -> {
            List<ClaimLine> rest = lines.stream().filter(line -> !line.has(GY)).toList();
            if (!rest.isEmpty()) {
                paid.put(code, rest);
            }
        });
        return paid;
    }
}
