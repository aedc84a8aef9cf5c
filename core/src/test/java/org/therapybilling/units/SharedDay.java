package org.therapybilling.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/**
 * A day of treatment by therapist and assistant in few words.
 *
 * @param minutes what was recorded, as it is counted
 * @param times who gave it, each code once
 */
record SharedDay(List<CodeMinutes> minutes, List<SharedTime> times) {

    static final LocalDate LAST_WITHOUT = LocalDate.of(2019, 12, 31);
    static final LocalDate FIRST_TEN_PERCENT = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST_TEN_PERCENT = LocalDate.of(2021, 12, 31);
    static final LocalDate FIRST_MIDPOINT = LocalDate.of(2022, 1, 1);

    /** Reads for example {@code 97110=13 97110=23A 97140=30}; {@code A} is an assistant's. */
    static SharedDay of(String services) {
        List<CodeMinutes> minutes = new ArrayList<>();
        Map<ProcedureCode, int[]> seconds = new LinkedHashMap<>();
        for (String service : services.split(" ", -1)) {
            boolean byAssistant = service.endsWith("A");
            int given = Integer.parseInt(service.substring(6, service.length() - (byAssistant ? 1 : 0)));
            ProcedureCode code = ProcedureCode.of(service.substring(0, 5));
            minutes.add(new CodeMinutes(code, Minutes.of(given)));
            seconds.computeIfAbsent(code, key -> new int[2])[byAssistant ? 1 : 0] += 60 * given;
        }
        List<SharedTime> times = new ArrayList<>();
        seconds.forEach((code, given) -> times.add(new SharedTime(code, given[0], given[1])));
        return new SharedDay(minutes, times);
    }

    /** Counts by the 8-minute rule and shares. */
    List<String> shared(LocalDate date) {
        Split split =
                UnitCalculator.of(CountingMethod.CMS_8_MINUTE).allocate(minutes).split();
        return AssistantShare.on(date).share(split, times).stream()
                .map(SharedUnits::toString)
                .toList();
    }

    /** Returns the split of one code with so many units. */
    static Split split(String code, int units) {
        return new Split(List.of(new CodeUnits(ProcedureCode.of(code), Minutes.ZERO, Units.of(units))));
    }

    static SharedTime time(String code, int therapistSeconds, int assistantSeconds) {
        return new SharedTime(ProcedureCode.of(code), therapistSeconds, assistantSeconds);
    }

    /** Returns how many of the units of one code are assisted. */
    static int assisted(AssistantShare share, int units, int therapistSeconds, int assistantSeconds) {
        List<SharedUnits> shared =
                share.share(split("97110", units), List.of(time("97110", therapistSeconds, assistantSeconds)));
        return shared.get(0).assisted().toInt();
    }
}
