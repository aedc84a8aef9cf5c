package org.therapybilling.units;

import java.time.LocalDate;

/** What asks for the modifier of an assistant, by date of service. */
enum AssistantRule {
    /** Nothing, whatever the date: whoever is billed does not ask. */
    NOT_ASKED,
    /** Nothing: the modifiers exist from 2019 on, but need not be used. */
    NONE,
    /** More than 10 % of a unit (SSA §1834(v)(2)(B); CY 2020 PFS final rule, 84 FR 62702-62707). */
    TEN_PERCENT,
    /** The same, unless the therapist reaches the midpoint of the last unit (CY 2022 PFS final rule, 86 FR 64996 ff.). */
    MIDPOINT;

    private static final LocalDate REQUIRED_FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate MIDPOINT_FROM = LocalDate.of(2022, 1, 1);

    static AssistantRule on(LocalDate dateOfService) {
        if (dateOfService.isBefore(REQUIRED_FROM)) {
            return NONE;
        }
        return dateOfService.isBefore(MIDPOINT_FROM) ? TEN_PERCENT : MIDPOINT;
    }
}
