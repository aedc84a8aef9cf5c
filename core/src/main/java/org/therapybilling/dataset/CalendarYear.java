package org.therapybilling.dataset;

import java.time.LocalDate;
import java.time.Month;
import org.therapybilling.vocabulary.EffectivePeriod;

/** A calendar year, for which CMS publishes rates. */
record CalendarYear(int year) {

    static CalendarYear of(LocalDate day) {
        return new CalendarYear(day.getYear());
    }

    LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    EffectivePeriod period() {
        return from(firstDay());
    }

    /** Returns the rest of the year from a day of it. */
    EffectivePeriod from(LocalDate day) {
        return EffectivePeriod.from(day).until(lastDay());
    }
}
