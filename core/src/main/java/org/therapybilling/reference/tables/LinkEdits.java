package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds the rows of an add-on code and one primary. */
final class LinkEdits implements Edits<LinkKey, AddOnLink, AddOnRows> {

    @Override
    public boolean isComplete(AddOnRows rows, LinkKey key) {
        return rows.release().codes().contains(key.addOn()) || has(rows, key);
    }

    @Override
    public boolean has(AddOnRows rows, LinkKey key) {
        return first(rows, key, link -> true) != null;
    }

    @Override
    public @Nullable AddOnLink possible(AddOnRows rows, LinkKey key, LocalDate day) {
        return first(rows, key, link -> link.mayBeInForce(day));
    }

    @Override
    public @Nullable AddOnLink known(AddOnRows rows, LinkKey key, LocalDate day) {
        return first(rows, key, link -> link.knownInForce(day));
    }

    private static @Nullable AddOnLink first(AddOnRows rows, LinkKey key, Predicate<AddOnLink> wanted) {
        for (AddOnLink link : rows.links(key.addOn())) {
            if (key.isOf(link) && wanted.test(link)) {
                return link;
            }
        }
        return null;
    }

    @Override
    public boolean same(AddOnLink one, AddOnLink other) {
        return one.type() == other.type();
    }

    @Override
    public Predicate<ProcedureCode> codes(AddOnRows rows, LocalDate day) {
        return code -> rows.links(code).stream().anyMatch(link -> link.mayBeInForce(day));
    }
}
