package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** Inputs made to hang, fill or deceive the library: each is answered in its place, and the rest goes on. */
class HostileInputTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();

    private static final int MEBIBYTE = 1 << 20;

    private static String session(String id, String rest) {
        return "{\"sessionId\":\"" + id
                + "\",\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\",\"payer\":\"medicare\","
                + "\"treatments\":[{\"code\":\"97110\",\"minutes\":33}]" + rest + "}";
    }

    private static List<SessionEntry> lines(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SessionEntry> lines(byte[] text) {
        return BillingJson.readLines(new ByteArrayInputStream(text)).toList();
    }

    private static List<SessionEntry> document(byte[] text) {
        return BillingJson.readDocument(new ByteArrayInputStream(text)).toList();
    }

    private static boolean isRead(SessionEntry entry) {
        return entry instanceof SessionEntry.Read;
    }

    private static String error(SessionEntry entry) {
        return ((SessionEntry.Unreadable) entry).where() + ": " + ((SessionEntry.Unreadable) entry).error();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void json_in_another_encoding_is_refused(String encoding) {
        byte[] text = session("A", "").getBytes(Charset.forName(encoding));
        assertThat(lines(text)).isNotEmpty().noneMatch(HostileInputTest::isRead);
        assertThat(document(text)).isNotEmpty().noneMatch(HostileInputTest::isRead);
    }

    /** Bytes that are no characters by table 3-7 of The Unicode Standard: overlong, half a pair, beyond the last, cut. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 AF",
                "C1 81",
                "E0 9F BF",
                "ED A0 80",
                "F0 8F BF BF",
                "F4 90 80 80",
                "F5 80 80 80",
                "80",
                "C3",
                "E2 82",
                "FF"
            })
    void bytes_that_are_no_utf_8_are_refused(String bytes) {
        byte[] text = with(bytes);
        assertThat(lines(text))
                .singleElement()
                .extracting(HostileInputTest::error)
                .asString()
                .contains("UTF-8");
        assertThat(document(text)).isNotEmpty().noneMatch(HostileInputTest::isRead);
    }

    /** The first and last characters of each row of the same table. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C2 80",
                "DF BF",
                "E0 A0 80",
                "EC BF BF",
                "ED 9F BF",
                "EE 80 80",
                "EF BF BD",
                "F0 90 80 80",
                "F3 BF BF BD",
                "F4 8F BF BD"
            })
    void characters_at_the_bounds_of_utf_8_are_read(String bytes) {
        byte[] text = with(bytes);
        assertThat(lines(text)).singleElement().matches(HostileInputTest::isRead);
        assertThat(document(text)).singleElement().matches(HostileInputTest::isRead);
    }

    private static byte[] with(String bytes) {
        StringBuilder raw = new StringBuilder();
        for (String hex : bytes.split(" ", -1)) {
            raw.append((char) Integer.parseInt(hex, 16));
        }
        return session("x" + raw + "x", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void lines_that_end_with_a_carriage_return_alone_are_lines() {
        String one = session("A", "");
        assertThat(lines(one + "\r" + one + "\r\r" + one)).hasSize(3).allMatch(HostileInputTest::isRead);
        assertThat(lines(one + "\r\n" + one + "\r\n")).hasSize(2).allMatch(HostileInputTest::isRead);
        assertThat(lines(one + "\r\n\r\nx"))
                .last()
                .extracting(SessionEntry::position)
                .isEqualTo("line 3");
    }

    @Test
    void names_inside_extensions_are_not_repeated() {
        assertThat(lines(session("A", ",\"extensions\":{\"Smith\":{\"Miller\":1,\"Miller\":2}}")))
                .singleElement()
                .extracting(HostileInputTest::error)
                .asString()
                .contains("extensions.(a name of 5 characters).(a name of 6 characters)")
                .doesNotContain("Smith", "Miller");
    }

    @Test
    void a_session_has_at_most_a_mebibyte_in_a_list_as_on_a_line() {
        String frame = session("A", ",\"extensions\":{\"a\":[\"\"]}");
        String longest = session("A", ",\"extensions\":{\"a\":[\"" + "x".repeat(MEBIBYTE - frame.length()) + "\"]}");
        String longer = session("A", ",\"extensions\":{\"a\":[" + "1,".repeat(MEBIBYTE) + "1]}");
        assertThat(longest).hasSize(MEBIBYTE);
        assertThat(lines(longest)).singleElement().matches(HostileInputTest::isRead);
        assertThat(lines(longest + " ")).singleElement().matches(entry -> !isRead(entry));
        List<SessionEntry> list = document(
                ("[" + longest + "," + longer + "," + session("B", "") + "]").getBytes(StandardCharsets.UTF_8));
        assertThat(list).extracting(HostileInputTest::isRead).containsExactly(true, false, true);
        assertThat(error(list.get(1))).contains("session 2", "longer than 1048576 bytes");
    }

    @Test
    void an_id_that_is_too_long_is_not_carried_on() {
        String id = "é".repeat(256);
        assertThat(lines(session(id, ""))).singleElement().matches(HostileInputTest::isRead);
        assertThat(lines(session(id + "é", "")))
                .singleElement()
                .isInstanceOfSatisfying(
                        SessionEntry.Unreadable.class,
                        refused -> assertThat(refused.sessionId()).isEmpty());
    }

    @Test
    void the_limits_of_a_session_hold_for_the_api_as_well() {
        Session.Builder session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE);
        for (int i = 0; i < 1_000; i++) {
            session.treated("97110", Minutes.of(1));
        }
        Session longest = session.sessionId("i".repeat(256)).build();
        assertThat(longest.treatments()).hasSize(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> longest.toBuilder().treated("97110").build())
                .withMessageContaining("1001 treatments");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> longest.toBuilder().sessionId("i".repeat(257)).build())
                .withMessageContaining("257 characters");
    }

    @Test
    void a_visit_of_more_rows_than_a_session_may_have_is_unreadable_and_the_others_are_read() {
        String rows = "V1,2026-03-02,97110,1\n".repeat(1_001) + "V2,2026-03-02,97110,15\n";
        List<SessionEntry> entries = table("visit_id,date_of_service,cpt_code,minutes\n" + rows);
        assertThat(entries).extracting(HostileInputTest::isRead).containsExactly(false, true);
        assertThat(entries.get(0).rows()).hasSize(1_001);
    }

    @Test
    void a_cell_of_a_hundred_thousand_digits_is_refused_at_once() {
        List<SessionEntry> entries = table("visit_id,date_of_service,cpt_code,minutes\nV1,2026-03-02,97110,"
                + "9".repeat(100_000) + "\nV2,2026-03-02,97110,15\n");
        assertThat(entries).extracting(HostileInputTest::isRead).containsExactly(false, true);
        assertThat(error(entries.get(0))).contains("100000 characters");
    }

    private static List<SessionEntry> table(String text) {
        InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        TableMapping defaults = TableMapping.NONE.payer(PayerId.MEDICARE).discipline(Discipline.PT);
        return BillingCsv.readTable(input, defaults, remark -> {}).toList();
    }

    @Test
    void a_day_has_at_most_a_thousand_sessions_and_is_incomplete_for_the_others() {
        List<BillingReport> reports =
                reports(IntStream.rangeClosed(1, 1_001).mapToObj(i -> session("S-" + i, ",\"patientKey\":\"p\"")));
        assertThat(reports.subList(0, 1_000)).noneMatch(report -> report.status() == ReportStatus.UNREADABLE);
        assertThat(reports.get(1_000).error())
                .hasValueSatisfying(error -> assertThat(error).contains("1000 sessions"));
        assertThat(reports.get(0).day()).hasValueSatisfying(day -> {
            assertThat(day.sessions()).hasSize(1_000);
            assertThat(day.incomplete()).isTrue();
        });
        assertThat(reports(IntStream.rangeClosed(1, 1_000).mapToObj(i -> session("S-" + i, ",\"patientKey\":\"p\"")))
                        .get(0)
                        .day())
                .hasValueSatisfying(day -> assertThat(day.incomplete()).isFalse());
    }

    private static List<BillingReport> reports(Stream<String> sessions) {
        return BILLING.assessAll(lines(sessions.collect(Collectors.joining("\n"))).stream())
                .toList();
    }

    /** A session of each takes some hundred kilobytes in memory, whatever it is that it has so much of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'extensions':{'x':'LETTERS'}",
                "'tieGoesTo':[CODES]",
                "'diagnoses':[CODES]",
                "'attested':[MODIFIERS]",
                "'history':{'authorization':{'codes':[CODES]}}",
                "'documentation':{'absent':[ABSENT]}",
                "'documentation':{'distinctServices':[{'codes':['97110','97112'],'reason':'LETTERS'}]}",
                "'documentation':{'lateCertificationReason':'LETTERS'}"
            })
    void the_window_holds_64_mebibytes_of_whatever_sessions_have_and_no_more(String field) {
        String more = field.replace('\'', '"')
                .replace("LETTERS", "x".repeat(100_000))
                .replace("CODES", repeated("97110"))
                .replace("MODIFIERS", modifiers())
                .replace("ABSENT", repeated("signed"));
        SessionEntry entry =
                lines(session("S", ",\"patientKey\":\"p\"," + more)).get(0);
        assertThat(isRead(entry)).isTrue();
        AtomicInteger read = new AtomicInteger();
        Stream<SessionEntry> entries =
                Stream.generate(() -> entry).limit(10_000).peek(next -> read.incrementAndGet());
        BILLING.prepareAll(entries).iterator().next();
        assertThat(read.get()).isBetween(64, 1_500);
    }

    private static String modifiers() {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "\"" + Integer.toString(36 + i, 36).toUpperCase(Locale.ROOT) + "\"")
                .collect(Collectors.joining(","));
    }

    private static String repeated(String text) {
        return String.join(",", Collections.nCopies(1_000, "\"" + text + "\""));
    }

    /** So many diagnoses in each row that a thousand of these rows take gigabytes. */
    @Test
    void the_window_of_a_table_is_bounded_by_what_its_rows_take() {
        String headings =
                IntStream.range(0, 400).mapToObj(i -> ",diagnosis " + i).collect(Collectors.joining());
        String diagnoses = ("," + "A00 ".repeat(50)).repeat(400);
        AtomicInteger rows = new AtomicInteger();
        Iterator<List<String>> table = Stream.concat(
                        Stream.of("visit_id,date_of_service,cpt_code,units" + headings),
                        IntStream.range(0, 2_000).mapToObj(i -> "V" + i + ",2026-03-02,97110,1" + diagnoses))
                .peek(row -> rows.incrementAndGet())
                .map(row -> List.of(row.split(",")))
                .iterator();
        TableMapping defaults = TableMapping.NONE.payer(PayerId.MEDICARE).discipline(Discipline.PT);
        Iterator<SessionEntry> entries =
                BillingCsv.readRows(table, defaults, remark -> {}).iterator();
        entries.next();
        assertThat(rows.get()).isLessThan(200);
        entries.forEachRemaining(entry -> {});
        assertThat(rows.get()).isEqualTo(2_001);
    }

    @Test
    void one_clinician_with_thousands_of_treatments_at_once_fills_no_memory() {
        String treatments = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        "{\"code\":\"97110\",\"start\":\"" + LocalTime.ofSecondOfDay(i * 10L) + "\",\"end\":\"23:00\"}")
                .collect(Collectors.joining(","));
        List<BillingReport> reports = reports(IntStream.range(0, 12)
                .mapToObj(i -> "{\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\",\"payer\":\"medicare\","
                        + "\"patientKey\":\"p" + i + "\",\"renderingProvider\":\"t\",\"treatments\":[" + treatments
                        + "]}"));
        assertThat(reports).noneMatch(report -> report.status() == ReportStatus.UNREADABLE);
        assertThat(reports).hasSize(12);
    }

    @Test
    void readers_read_nothing_before_somebody_asks() throws IOException {
        byte[] text = session("A", "").getBytes(StandardCharsets.UTF_8);
        InputStream input = new ByteArrayInputStream(text);
        Stream<SessionEntry> lines = BillingJson.readLines(input);
        Stream<SessionEntry> document = BillingJson.readDocument(input);
        AtomicInteger rows = new AtomicInteger();
        List<String> told = new ArrayList<>();
        Stream<SessionEntry> table = BillingCsv.readRows(
                Stream.of(List.of("Monday")).peek(row -> rows.incrementAndGet()).iterator(),
                TableMapping.NONE,
                told::add);
        assertThat(input.available()).isEqualTo(text.length);
        assertThat(rows).hasValue(0);
        assertThat(told).isEmpty();
        assertThat(Stream.concat(lines, document)).hasSize(2);
        assertThat(table).hasSize(1);
        assertThat(rows).hasValue(1);
    }

    /** A rule that fails as a runtime does when its memory is used up. */
    record Devouring() implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("clinic.devouring", "Takes all memory")
                    .citing("Clinic", "1")
                    .message("{observed}")
                    .remedy("None.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            throw new OutOfMemoryError("as if");
        }
    }

    @Test
    void a_session_that_uses_up_the_memory_is_unreadable_and_the_next_is_answered() {
        TherapyBilling devoured = BILLING.toBuilder()
                .rules(RuleSet.of("1", List.of(new Devouring())))
                .build();
        List<BillingReport> reports = devoured.assessAll(lines(session("A", "") + "\n" + session("B", "")).stream())
                .toList();
        assertThat(reports)
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.status()).isEqualTo(ReportStatus.UNREADABLE))
                .extracting(report -> report.sessionId().orElseThrow())
                .isEqualTo(new ArrayList<>(List.of("A", "B")));
    }
}
