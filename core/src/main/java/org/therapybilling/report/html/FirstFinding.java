package org.therapybilling.report.html;

/**
 * The first finding of a rule on a page.
 *
 * @param remedy what to do about it
 * @param name the visit that it is of
 * @param link a link to the visit
 */
record FirstFinding(String remedy, String name, String link) {

    /** Returns the same as seen from another page. */
    FirstFinding in(String file) {
        return new FirstFinding(remedy, name, file + link);
    }
}
