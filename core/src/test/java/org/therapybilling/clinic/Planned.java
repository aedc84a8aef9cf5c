package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.session.Session;

/**
 * A session of the month, and what is to be found in it.
 *
 * @param story what is going on
 * @param session the session
 * @param expected the findings, such as {@code ERROR units.split}; none for a clean one
 */
record Planned(String story, Session session, List<String> expected) {

    Planned and(String finding) {
        List<String> more = new ArrayList<>(expected);
        more.add(finding);
        return new Planned(story, session, more);
    }
}
