package org.therapybilling.clinic;

import java.util.List;

/**
 * Visits of one date that have to do with one another, in the order in which they are recorded.
 *
 * @param name what is going on, in a few words
 * @param visits one or more
 */
record Story(String name, List<Visit> visits) {

    static Story of(String name, Visit... visits) {
        return new Story(name, List.of(visits));
    }
}
