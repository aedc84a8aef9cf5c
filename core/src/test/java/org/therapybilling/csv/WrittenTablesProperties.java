package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;

/**
 * Tables written from sessions that are known: whatever headings, delimiter, encoding, order, dates and durations, reading
 * gives those sessions back, and no row is neither read nor told.
 */
class WrittenTablesProperties {

    @Property(tries = 500)
    void reading_gives_back_what_was_written(@ForAll long seed) {
        TableWriter writer = new TableWriter(seed);
        Tables.Read read = Tables.read(writer.bytes(), Tables.MEDICARE);
        assertThat(read.refused()).as("seed %d", seed).isEmpty();
        assertThat(told(read)).as("seed %d", seed).isEqualTo(writer.expected());
    }

    @Property(tries = 300)
    void the_rows_of_a_workbook_give_back_what_was_written_too(@ForAll long seed) {
        TableWriter writer = new TableWriter(seed);
        List<SessionEntry> entries = BillingCsv.readRows(writer.cells().iterator(), Tables.MEDICARE, remark -> {})
                .toList();
        Tables.Read read = new Tables.Read(entries, List.of());
        assertThat(read.refused()).as("seed %d", seed).isEmpty();
        assertThat(told(read)).as("seed %d", seed).isEqualTo(writer.expected());
    }

    @Property(tries = 300)
    void no_row_is_neither_read_nor_told(@ForAll long seed, @ForAll long damage) {
        TableWriter writer = new TableWriter(seed);
        byte[] damaged = writer.damaged(damage);
        Tables.Read read = Tables.read(damaged, Tables.MEDICARE);
        List<Integer> rows =
                read.entries().stream().flatMap(entry -> entry.rows().stream()).toList();
        assertThat(rows).as("seed %d", seed).doesNotHaveDuplicates();
        Set<Integer> all = IntStream.rangeClosed(writer.firstRow(), writer.lastRow())
                .boxed()
                .collect(Collectors.toSet());
        boolean tableRefused =
                read.refused().stream().anyMatch(refused -> refused.rows().isEmpty());
        assertThat(tableRefused || new HashSet<>(rows).equals(all))
                .as("seed %d", seed)
                .isTrue();
        assertThat(read.refused())
                .allMatch(refused ->
                        !refused.where().isEmpty() && !refused.error().isEmpty());
    }

    private static Map<String, List<String>> told(Tables.Read read) {
        Map<String, List<String>> told = new TreeMap<>();
        for (SessionEntry entry : read.entries()) {
            Session session = ((SessionEntry.Read) entry).session();
            told.put(session.sessionId().orElseThrow(), lines(session));
        }
        return told;
    }

    private static List<String> lines(Session session) {
        List<String> lines = new ArrayList<>();
        for (Treatment treatment : session.treatments()) {
            int minutes = ((org.therapybilling.session.TimeSpent.Measured) treatment.time())
                    .minutes()
                    .toInt();
            lines.add(session.dateOfService() + " " + session.patientKey().orElse("") + " " + treatment.code() + " "
                    + minutes + " " + treatment.performer());
        }
        session.billed()
                .forEach(line -> lines.add(line.code() + " x " + line.units().toInt() + " " + line.modifiers()));
        return lines.stream().sorted().toList();
    }

    @Example
    void sixty_thousand_rows_are_told_though_half_of_them_are_refused() {
        // Work that grows with the square of the rows would take minutes here.
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> "V" + i + ",2026-03-16,97110," + (i % 2 == 0 ? "15" : "fifteen"))
                .collect(Collectors.joining("\n", "Visit,DOS,CPT,Min\n", ""));
        Tables.Read read = Tables.read(rows.getBytes(StandardCharsets.UTF_8), Tables.MEDICARE);
        assertThat(read.sessions()).hasSize(30_000);
        assertThat(read.refused()).hasSize(30_000);
    }
}
