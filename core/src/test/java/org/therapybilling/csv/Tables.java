package org.therapybilling.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** Reads tables for tests. */
final class Tables {

    /** What a biller of Medicare in a clinic of physical therapists says. */
    static final TableMapping MEDICARE =
            TableMapping.NONE.payer(PayerId.MEDICARE).discipline(Discipline.PT);

    private Tables() {}

    /** What came of a table: its entries, and what was told of it. */
    record Read(List<SessionEntry> entries, List<String> remarks) {

        List<Session> sessions() {
            return entries.stream()
                    .filter(SessionEntry.Read.class::isInstance)
                    .map(entry -> ((SessionEntry.Read) entry).session())
                    .toList();
        }

        Session session() {
            return sessions().get(0);
        }

        List<SessionEntry.Unreadable> refused() {
            return entries.stream()
                    .filter(SessionEntry.Unreadable.class::isInstance)
                    .map(SessionEntry.Unreadable.class::cast)
                    .toList();
        }

        SessionEntry.Unreadable refusal() {
            return refused().get(0);
        }
    }

    static Read read(String table) {
        return read(table, MEDICARE);
    }

    static Read read(String table, TableMapping mapping) {
        return read(table.getBytes(StandardCharsets.UTF_8), mapping);
    }

    static Read read(byte[] table, TableMapping mapping) {
        List<String> remarks = new ArrayList<>();
        List<SessionEntry> entries = BillingCsv.readTable(new ByteArrayInputStream(table), mapping, remarks::add)
                .toList();
        return new Read(entries, remarks);
    }
}
