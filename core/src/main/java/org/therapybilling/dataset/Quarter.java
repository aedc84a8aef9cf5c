package org.therapybilling.dataset;

import java.time.LocalDate;
import org.therapybilling.vocabulary.EffectivePeriod;

/** A quarter of a calendar year, for which CMS publishes tables. */
record Quarter(int year, int number) {

    static final int OF_A_YEAR = 4;
    private static final int MONTHS = 3;

    Quarter {
        if (number < 1 || number > OF_A_YEAR) {
            throw new IllegalArgumentException("The quarter is " + number + "; allowed are 1 to 4.");
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Returns the number of a quarter by the letter that CMS names it with: A for January to D for October. */
    static int number(String letter) {
        return Character.toUpperCase(letter.charAt(0)) - 'A' + 1;
    }

    LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    EffectivePeriod period() {
        return from(firstDay());
    }

    /** Returns the rest of the quarter from a day of it. */
    EffectivePeriod from(LocalDate day) {
        return EffectivePeriod.from(day).until(lastDay());
    }

    /** Returns for example {@code 2026Q4}. */
    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
