package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Setting;

/** Tables of lines, cell by cell. */
class BillingCsvTest {

    private static final String HEADER = "visit_id,date_of_service,payer_id,discipline,cpt_code";

    private static List<SessionEntry> read(byte[] table, TableMapping defaults) {
        return BillingCsv.readTable(new ByteArrayInputStream(table), defaults, remark -> {})
                .toList();
    }

    private static List<SessionEntry> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8), TableMapping.NONE);
    }

    /** Reads a table of one row: the usual columns, and one or several more. */
    private static SessionEntry row(String columns, String cells) {
        List<SessionEntry> entries =
                read(HEADER + "," + columns + "\nv-1,2026-03-16,medicare,PT,97110," + cells + "\n");
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static Session session(SessionEntry entry) {
        assertThat(entry).isInstanceOf(SessionEntry.Read.class);
        return ((SessionEntry.Read) entry).session();
    }

    private static Treatment treatment(SessionEntry entry) {
        return session(entry).treatments().get(0);
    }

    private static BilledLine line(SessionEntry entry) {
        return session(entry).billed().get(0);
    }

    private static SessionEntry.Unreadable refused(SessionEntry entry) {
        assertThat(entry).isInstanceOf(SessionEntry.Unreadable.class);
        return (SessionEntry.Unreadable) entry;
    }

    @ParameterizedTest
    @CsvSource({
        "23, 23",
        "0, 0",
        "480, 480",
        "23.0, 23",
        "23., 23",
        "23 min, 23",
        "23 MINS, 23",
        "23minutes, 23",
        "0:23, 23",
        "1:05, 65",
        "1:59, 119",
        "0:30:00, 30",
        "1 hr 5 min, 65",
        "23 m, 23",
        "'''23', 23",
        "' 23 ', 23"
    })
    void minutes_are_read_in_each_spelling(String cell, int minutes) {
        assertThat(treatment(row("minutes", cell)).time()).isEqualTo(new TimeSpent.Measured(Minutes.of(minutes), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "481, Here stands 481",
        "900, Here stands 900",
        "2:00, 2 hours or 2 minutes",
        "23:00, 23 hours or 23 minutes",
        "8:00:00, 8 hours or 8 minutes",
        "-1, Here stands -1",
        "24:01, 24 hours or 24 minutes",
        "22.5, is not a whole number",
        "2.3E+01, turned this into a number with an exponent",
        "ten, is not a whole number",
        "9999999999, is not a whole number",
        "1:60, is not a whole number"
    })
    void other_minutes_are_refused(String cell, String problem) {
        SessionEntry.Unreadable refused = refused(row("minutes", cell));
        assertThat(refused.error()).contains(problem);
        assertThat(refused.where()).isEqualTo("row 2, minutes");
        assertThat(refused.rows()).containsExactly(2);
        assertThat(refused.sessionId()).contains("v-1");
        assertThat(refused.discipline()).contains(Discipline.PT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-16",
        "3/16/2026, 2026-03-16",
        "03/06/2026, 2026-03-06",
        "'''2026-03-16', 2026-03-16",
        "3/16/26, 2026-03-16",
        "1/1/00, 2000-01-01",
        "12/31/99, 2099-12-31",
        "3/4/2026 0:00, 2026-03-04",
        "3/4/2026 12:00:00 AM, 2026-03-04",
        "2026/03/04, 2026-03-04",
        "20260305, 2026-03-05",
        "2026-03-11T00:00:00Z, 2026-03-11",
        "2026-03-11T14:30, 2026-03-11",
        "03-16-2026, 2026-03-16",
        "16-Mar-2026, 2026-03-16",
        "16-Mar-26, 2026-03-16",
        "'\"Mar 16, 2026\"', 2026-03-16",
        "'\"Monday, March 16, 2026\"', 2026-03-16",
        "0001-01-01, 0001-01-01",
        "12/31/9999, 9999-12-31"
    })
    void dates_are_iso_or_month_first(String cell, LocalDate date) {
        String table = "visit,dos,payer,discipline,cpt,min\nv-1," + cell + ",medicare,PT,97110,15\n";
        assertThat(session(read(table).get(0)).dateOfService()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "16.03.26, is not a date",
        "26-03-16, is not a date",
        "46097, number of days",
        "46097.5, number of days",
        "2026-02-30, no such day",
        "16/3/2026, no such day",
        "0000-01-01, year is 0",
        "1/1/0000, year is 0",
        "16.03.2026, is not a date",
        "yesterday, is not a date",
        "2026-03-11T23:30:00Z, time with a zone",
        "03162026, no such day",
        "31-Foo-2026, is not a date",
        "'', is blank"
    })
    void other_dates_are_refused_with_a_hint(String cell, String problem) {
        String table = "visit,dos,payer,discipline,cpt,min\nv-1," + cell + ",medicare,PT,97110,15\n";
        SessionEntry.Unreadable refused = refused(read(table).get(0));
        assertThat(refused.error()).contains(problem);
        assertThat(refused.path()).isEqualTo("dos (date_of_service)");
    }

    @ParameterizedTest
    @CsvSource({
        "9:00,9:15,09:00:00,09:15:00",
        "09:00:30,09:15:15,09:00:30,09:15:15",
        "9:00 AM,9:00 pm,09:00:00,21:00:00",
        "12:00 am,12:05 PM,00:00:00,12:05:00",
        "9:00\u202FAM,9:15\u202FAM,09:00:00,09:15:00",
        "9 AM,10 AM,09:00:00,10:00:00",
        "0900,1015,09:00:00,10:15:00",
        "3/16/2026 9:00 AM,2026-03-16 9:15 AM,09:00:00,09:15:00",
        "11:59 a.m.,12:00p,11:59:00,12:00:00"
    })
    void times_are_read_in_both_clocks(String start, String end, LocalTime from, LocalTime to) {
        assertThat(treatment(row("start_time,end_time", start + "," + end)).time())
                .isEqualTo(new TimeSpent.Clocked(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "'9:15,9:00', end_time, must come after",
        "'9:00,9:00', end_time, must come after",
        "'9:00,', end_time, is missing",
        "',9:00', start_time, is missing",
        "'25:00,26:00', start_time, no such time",
        "'13:00 PM,14:00', start_time, no such time",
        "'0:30 AM,9:00', start_time, no such time",
        "'nine,9:15', start_time, is not a time",
        "'9:00 M,9:15 M', start_time, is not a time",
        "'1:00,2:00 PM', end_time, AM or PM stands at one",
        "'1:00 PM,14:00', start_time, AM or PM stands at one",
        "'3/15/2026 9:00,3/15/2026 9:15', start_time, another day",
        "'23:50,0:10', end_time, must come after"
    })
    void other_times_are_refused(String cells, String column, String problem) {
        SessionEntry.Unreadable refused = refused(row("start_time,end_time", cells));
        assertThat(refused.path()).isEqualTo(column);
        assertThat(refused.error()).contains(problem);
    }

    @Test
    void minutes_and_the_clock_must_agree_to_the_minute_or_with_seconds_to_the_second() {
        assertThat(treatment(row("minutes,start,end", "14,9:00:30,9:15:15")).time())
                .isInstanceOf(TimeSpent.Clocked.class);
        assertThat(refused(row("minutes,start,end", "15,9:00:30,9:15:15")).error())
                .isEqualTo(
                        "The minutes say 15, start and end say 14; correct one of them or leave one out. If start and end are"
                                + " the whole visit's, pass them over: --column not_read=\"start\" --column not_read=\"end\".");
        assertThat(treatment(row("minutes,seconds,start,end", "14,45,9:00:30,9:15:15"))
                        .time())
                .isInstanceOf(TimeSpent.Clocked.class);
        assertThat(refused(row("minutes,seconds,start,end", "14,44,9:00:30,9:15:15"))
                        .path())
                .isEqualTo("minutes");
        assertThat(treatment(row("minutes,seconds", "14,59")).time())
                .isEqualTo(new TimeSpent.Measured(Minutes.of(14), 59));
        assertThat(refused(row("minutes,seconds", ",30")).path()).isEqualTo("minutes");
        assertThat(refused(row("minutes,seconds", "1,60")).path()).isEqualTo("seconds");
    }

    @Test
    void units_bill_minutes_treat_and_neither_is_a_treatment_of_unknown_time() {
        Session both = session(row("minutes,units", "23,2"));
        assertThat(both.treatments()).hasSize(1);
        assertThat(both.billed()).hasSize(1);
        Session billed = session(row("minutes,units", ",2.0"));
        assertThat(billed.treatments().get(0).time()).isInstanceOf(TimeSpent.NotRecorded.class);
        assertThat(billed.billed().get(0).units().toInt()).isEqualTo(2);
        assertThat(treatment(row("minutes,units", ",")).time()).isInstanceOf(TimeSpent.NotRecorded.class);
        Session documented = session(row("minutes,units", "7,0"));
        assertThat(documented.billed()).isEmpty();
        assertThat(documented.treatments()).hasSize(1);
        Session claim = session(row("units", "2"));
        assertThat(claim.treatments()).isEmpty();
        assertThat(claim.billed()).hasSize(1);
        assertThat(refused(row("units,pos", ",11")).path()).isEqualTo("units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "two", "1E+01"})
    void other_units_are_refused(String cell) {
        assertThat(refused(row("units", cell)).path()).isEqualTo("units");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"GP,KX\"|GP KX",
                "GP KX 59|GP KX 59",
                "GP;KX|GP KX",
                "GP:59|GP 59",
                "gp/cq|GP CQ",
                "59.0|59",
                "'''59'|59",
                "GPKX|GP KX",
                "cq59gp|CQ 59 GP",
                "GP&KX|GP KX",
                "\"-95, GO\"|95 GO",
                "GP\u00A0KX|GP KX",
                "GPX|GPX",
                "5|5",
                "GP|GP"
            })
    void modifiers_are_parted_by_anything(String cell, String modifiers) {
        assertThat(line(row("units,mod", "1," + cell)).modifiers())
                .isEqualTo(Arrays.stream(modifiers.split(" ", -1))
                        .map(Modifier::of)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.9E+01", "1E1", "59.5", "GP 5.9E1"})
    void a_modifier_that_a_spreadsheet_changed_is_refused(String cell) {
        SessionEntry.Unreadable refused = refused(row("units,modifiers", "1," + cell));
        assertThat(refused.path()).isEqualTo("modifiers");
        assertThat(refused.error()).contains("ormat the column as text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPZZ", "Marker Name 1990-01-02", "\uFF27\uFF30", "see note"})
    void other_texts_are_no_modifiers_and_are_not_repeated(String cell) {
        SessionEntry.Unreadable refused = refused(row("units,modifiers", "1," + cell));
        assertThat(refused.path()).isEqualTo("modifiers");
        assertThat(refused.error()).doesNotContain(cell, "Marker", "1990", "spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a", "-", "None", "NULL", "--"})
    void what_exports_write_for_nothing_is_nothing(String cell) {
        assertThat(line(row("units,modifiers", "1," + cell)).modifiers()).isEmpty();
        assertThat(treatment(row("minutes,units", cell + ",1")).time()).isInstanceOf(TimeSpent.NotRecorded.class);
    }

    @Test
    void single_modifier_columns_keep_their_order_and_those_attached_to_the_code_come_first() {
        assertThat(line(row("units,mod1,M2,modifier-3,Modifier 4", "1,GP,KX,59,CQ"))
                        .modifiers())
                .extracting(Modifier::text)
                .containsExactly("GP", "KX", "59", "CQ");
        String table = HEADER + ",units,mod1\nv-1,2026-03-16,medicare,PT,97140-59-GP,1,GP\n";
        assertThat(line(read(table).get(0)).modifiers())
                .extracting(Modifier::text)
                .containsExactly("59", "GP");
    }

    @ParameterizedTest
    @CsvSource({
        "97110, 97110",
        "97110.0, 97110",
        "CPT 97110, 97110",
        "g0283, G0283",
        "'''97110', 97110",
        "HC:97110, 97110",
        "97110 - Therapeutic Exercise, 97110",
        "97110: Therapeutic Exercise, 97110",
        "97110 Therapeutic Exercise, 97110",
        "97110 (Ther Ex), 97110",
        "97110\u00A0\u2013 Ther Ex, 97110",
        "CPT 97530 - PT therapeutic activities, 97530",
        "G0283-Elec Stim, G0283"
    })
    void codes_are_read_in_each_spelling(String cell, String code) {
        String table = "visit,dos,payer,discipline,cpt,min\nv-1,2026-03-16,medicare,PT," + cell + ",15\n";
        assertThat(treatment(read(table).get(0)).code()).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "9.711E+04, exponent",
        "9711, not a procedure code",
        "'', is blank",
        "97110 x2, how often",
        "97110x2, how often",
        "97110 / 97140, not a procedure code",
        "97110 - 97140 Manual therapy, not a procedure code",
        "97110 GP Therapeutic exercise, not a procedure code",
        "Therapeutic exercise, not a procedure code"
    })
    void other_codes_are_refused(String cell, String problem) {
        String table = "visit,dos,payer,discipline,cpt,min\nv-1,2026-03-16,medicare,PT," + cell + ",15\n";
        assertThat(refused(read(table).get(0)).error()).contains(problem).doesNotContain("exercise");
        assertThat(refused(read(table).get(0)).path()).isEqualTo("cpt (cpt_code)");
    }

    @ParameterizedTest
    @CsvSource({
        "THERAPIST, THERAPIST",
        "pt, THERAPIST",
        "OT, THERAPIST",
        "SLP, THERAPIST",
        "ccc-slp, THERAPIST",
        "DC, THERAPIST",
        "OTR/L, THERAPIST",
        "'\"PT, DPT\"', THERAPIST",
        "'\"MS, CCC-SLP\"', THERAPIST",
        "Physical Therapist, THERAPIST",
        "COTA/L, ASSISTANT",
        "LPTA, ASSISTANT",
        "P.T.A., ASSISTANT",
        "Physical Therapist Assistant, ASSISTANT",
        "PT Assistant, ASSISTANT",
        "SPT, STUDENT",
        "PT Student, STUDENT",
        "Rehab Aide, AIDE",
        "'\"Doe, Jane, PTA\"', ASSISTANT",
        "'\"Doe, Jane, PT\"', THERAPIST",
        "'\"Doe, Jane, pta\"', ASSISTANT",
        "Jane Doe PTA, ASSISTANT",
        "Jane Doe (PT Assistant), ASSISTANT",
        "Jane Doe (PT), THERAPIST",
        "PTA, ASSISTANT",
        "ota, ASSISTANT",
        "COTA, ASSISTANT",
        "Assistant, ASSISTANT",
        "STUDENT, STUDENT",
        "aide, AIDE",
        "'', THERAPIST"
    })
    void roles_and_credentials_tell_the_performer(String cell, Performer performer) {
        assertThat(treatment(row("minutes,role", "15," + cell)).performer()).isEqualTo(performer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD", "PT/PTA", "Jane Doe", "Jane (PT Assistant) Doe", "Jane Doe (PT Assistant"})
    void another_role_is_refused_with_the_list(String cell) {
        SessionEntry.Unreadable refused = refused(row("minutes,credential", "15," + cell));
        assertThat(refused.path()).isEqualTo("credential (provider_role)");
        assertThat(refused.error())
                .contains("is no role; allowed are THERAPIST, ASSISTANT")
                .doesNotContain("Doe");
    }

    @ParameterizedTest
    @CsvSource({
        "PT, PT",
        "Physical Therapy, PT",
        "physical, PT",
        "P.T., PT",
        "OT, OT",
        "Occupational Therapy, OT",
        "ST, SLP",
        "slp, SLP",
        "Speech-Language Pathology, SLP",
        "Speech Therapy, SLP",
        "DC, DC",
        "Chiropractic, DC"
    })
    void disciplines_are_read_in_letters_and_in_words(String cell, Discipline discipline) {
        String table = "visit,dos,payer,discipline,cpt,min\nv-1,2026-03-16,medicare," + cell + ",97110,15\n";
        assertThat(session(read(table).get(0)).discipline()).isEqualTo(discipline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT/OT", "Pilates", "Massage Therapy"})
    void other_disciplines_are_refused(String cell) {
        String table = "visit,dos,payer,discipline,cpt,min\nv-1,2026-03-16,medicare," + cell + ",97110,15\n";
        assertThat(refused(read(table).get(0)).path()).isEqualTo("discipline");
    }

    @ParameterizedTest
    @CsvSource({"x, true", "YES, true", "1, true", "0, false", "n, false", "'', false"})
    void group_and_together_are_yes_or_no(String cell, boolean expected) {
        Treatment treatment = treatment(row("minutes,group,together", "15," + cell + "," + cell));
        assertThat(treatment.group()).isEqualTo(expected);
        assertThat(treatment.together()).isEqualTo(expected);
        assertThat(refused(row("minutes,group", "15,perhaps")).path()).isEqualTo("group");
    }

    @ParameterizedTest
    @CsvSource({"120.00, 120.00", "$60, 60.00", "'\"$1,120.50\"', 1120.50", "0, 0.00"})
    void charges_are_dollars(String cell, String amount) {
        assertThat(line(row("units,fee", "1," + cell)).charge().orElseThrow()).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.00", "1.2E+02", "free", "1.234"})
    void other_charges_are_refused(String cell) {
        assertThat(refused(row("units,charge", "1," + cell)).path()).isEqualTo("charge (charge_amount)");
    }

    @Test
    void what_concerns_the_session_may_stand_in_any_of_its_rows() {
        String table = HEADER + ",minutes,patient,clinic,therapist_id,pos,setting,locality,dx1,icd2\n"
                + "v-1,2026-03-16,medicare,PT,97110,15,p-1,,,,,,M25.561,\n"
                + "v-1,2026-03-16,medicare,PT,97140,15,p-1,c-1,t-1,11,outpatient hospital,13102-00,M25.561,R26.2\n"
                + "v-1,2026-03-16,medicare,PT,97530,15,p-1,c-1,t-2,11 - Office,,13102-00,M54.50 - Low back pain,\n";
        Session session = session(read(table).get(0));
        assertThat(session.sessionId()).contains("v-1");
        assertThat(session.patientKey()).contains("p-1");
        assertThat(session.billingProvider()).contains("c-1");
        assertThat(session.renderingProvider()).contains("t-1");
        assertThat(session.treatments().get(2).performerKey()).contains("t-2");
        assertThat(session.placeOfService()).contains("11");
        assertThat(session.setting()).isEqualTo(Setting.OUTPATIENT_HOSPITAL);
        assertThat(session.locality().orElseThrow()).hasToString("13102-00");
        assertThat(session.diagnoses()).contains(List.of("M25.561", "R26.2", "M54.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "pos, 11, 12, pos (place_of_service)",
        "setting, practitioner, outpatient hospital, setting",
        "locality, 13102-00, 13102-01, locality",
        "clinic, c-1, c-2, clinic (billing_provider)"
    })
    void rows_of_a_visit_that_contradict_one_another_are_refused(
            String column, String one, String other, String place) {
        List<SessionEntry> entries = read(HEADER + ",minutes," + column + "\nv-1,2026-03-16,medicare,PT,97110,15," + one
                + "\nv-1,2026-03-16,medicare,PT,97140,15," + other + "\n");
        assertThat(((SessionEntry.Read) entries.get(0)).incomplete()).isTrue();
        assertThat(refused(entries.get(1)).where()).isEqualTo("row 3, " + place);
        assertThat(refused(entries.get(1)).error()).contains("An earlier row of the visit says something else");
    }

    @Test
    void a_row_that_does_not_fit_its_visit_is_refused_and_leaves_no_trace() {
        String table = HEADER + ",units,line,clinic,dx1\n"
                + "v-1,2026-03-16,medicare,PT,97110,1,1,c-1,A\n"
                + "v-1,2026-03-16,medicare,PT,97140,1,1,c-1,B\n"
                + "v-1,2026-03-16,medicare,PT,97530,1,3,c-2,C\n";
        List<SessionEntry> entries = read(table);
        assertThat(session(entries.get(0)).billed()).hasSize(1);
        assertThat(session(entries.get(0)).diagnoses()).contains(List.of("A"));
        assertThat(((SessionEntry.Read) entries.get(0)).incomplete()).isTrue();
        assertThat(refused(entries.get(1)).path()).isEqualTo("line (line_no)");
        assertThat(refused(entries.get(2)).path()).isEqualTo("clinic (billing_provider)");
    }

    @Test
    void a_first_row_that_is_refused_opens_no_visit() {
        List<SessionEntry> entries = read(HEADER + ",minutes,locality\nv-1,2026-03-16,medicare,PT,97110,15,nowhere\n");
        assertThat(entries).hasSize(1);
        assertThat(refused(entries.get(0)).path()).isEqualTo("locality");
    }

    @Test
    void lines_without_numbers_are_numbered_by_their_position() {
        String table = HEADER + ",units\nv-1,2026-03-16,medicare,PT,97110,1\nv-1,2026-03-16,medicare,PT,97110,1\n";
        assertThat(session(read(table).get(0)).billed())
                .extracting(BilledLine::line)
                .containsExactly(1, 2);
    }

    @Test
    void defaults_fill_blank_cells_and_absent_columns_and_overrule_nothing() {
        TableMapping cash = TableMapping.NONE.payer(PayerId.of("cash")).discipline(Discipline.OT);
        byte[] blank = "visit,dos,payer,cpt,min\nv,2026-03-16,,97110,15\nw,2026-03-16,Medicare,97110,15\n"
                .getBytes(StandardCharsets.UTF_8);
        List<SessionEntry> filled = read(blank, cash);
        assertThat(session(filled.get(0)).payer()).isEqualTo(PayerId.of("cash"));
        assertThat(session(filled.get(0)).discipline()).isEqualTo(Discipline.OT);
        assertThat(session(filled.get(1)).payer()).isEqualTo(PayerId.MEDICARE);
        List<SessionEntry> unfilled = read(blank, TableMapping.NONE.discipline(Discipline.PT));
        assertThat(refused(unfilled.get(0)).path()).isEqualTo("payer (payer_id)");
        assertThat(refused(read(blank, TableMapping.NONE).get(1)).path()).isEqualTo("discipline");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_header_tells_the_delimiter(String delimiter) {
        String table = (HEADER + ",minutes\nv-1,2026-03-16,medicare,PT,97110,15\n").replace(",", delimiter);
        assertThat(session(read(table).get(0)).treatments()).hasSize(1);
        assertThat(session(read("\uFEFF" + table.replace("\n", "\r\n")).get(0)).treatments())
                .hasSize(1);
        assertThat(session(read(table.replace("\n", "\r")).get(0)).treatments()).hasSize(1);
    }

    @Test
    void a_delimiter_inside_quotes_does_not_count() {
        String table = "\"a;b;c;d;e;f;g;h\"," + HEADER + ",minutes\n,v-1,2026-03-16,medicare,PT,97110,15\n";
        assertThat(session(read(table).get(0)).treatments()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "dos,cpt,min~neither visit_id (such as \"Visit ID\") nor patient_key",
                "visit,cpt,min~lacks date_of_service (such as \"Date of Service\")",
                "visit,dos,min~lacks cpt_code (such as \"CPT Code\")",
                "visit,dos,cpt~neither minutes nor units nor start and end",
                "visit,dos,cpt,start~neither minutes nor units nor start and end",
                "<html>~lacks date_of_service"
            })
    void a_header_that_cannot_be_understood_refuses_the_table(String header, String problem) {
        List<SessionEntry> entries = read(header + "\nv,2026-03-16,97110,15\n");
        assertThat(entries).hasSize(1);
        assertThat(refused(entries.get(0)).where()).isEqualTo("row 1");
        assertThat(refused(entries.get(0)).error()).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", HEADER + ",minutes", HEADER + ",minutes\n\n,,,\n"})
    void a_table_without_rows_says_so(String table) {
        List<SessionEntry> entries = read(table);
        assertThat(entries).hasSize(1);
        assertThat(refused(entries.get(0)).error()).contains("has no rows");
    }

    @Test
    void a_quote_that_is_never_closed_keeps_the_rows_before_it() {
        String table =
                HEADER + ",minutes\nv-1,2026-03-16,medicare,PT,97110,15\nv-2,2026-03-16,medicare,PT,\"97110,15\n";
        List<SessionEntry> entries = read(table);
        assertThat(entries).hasSize(2);
        assertThat(session(entries.get(0)).treatments()).hasSize(1);
        assertThat(refused(entries.get(1)).where()).isEqualTo("row 3");
        assertThat(refused(entries.get(1)).error()).contains("quote that is never closed");
    }

    @Test
    void a_row_of_too_many_cells_or_characters_does_not_fill_the_memory() {
        String before = HEADER + ",minutes\nv-1,2026-03-16,medicare,PT,97110,15\n";
        assertThat(refused(read(before + ",".repeat(600) + "\n").get(1)).error())
                .contains("more than 500 cells");
        assertThat(refused(read(before + "x".repeat((1 << 20) + 1)).get(1)).error())
                .contains("longer than");
    }

    @Test
    void cells_beyond_the_header_are_refused_and_missing_ones_are_blank() {
        assertThat(refused(row("minutes", "15,more")).error()).contains("more cells than the header");
        assertThat(session(row("minutes", "15,,")).treatments()).hasSize(1);
        assertThat(read(HEADER + ",minutes,units\nv,2026-03-16,medicare,PT,97110\n"))
                .hasSize(1);
    }

    @Test
    void control_characters_are_refused() {
        assertThat(refused(row("minutes,patient", "15,p\u0000q")).path()).isEqualTo("patient (patient_key)");
    }

    @Test
    void a_failing_input_is_told_and_what_was_read_is_kept() {
        byte[] table = (HEADER + ",minutes\nv-1,2026-03-16,medicare,PT,97110,15\n").getBytes(StandardCharsets.UTF_8);
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(table)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("the disk is gone");
                }
                return read;
            }
        };
        List<SessionEntry> entries =
                BillingCsv.readTable(failing, TableMapping.NONE, remark -> {}).toList();
        assertThat(refused(entries.get(entries.size() - 1)).error()).contains("Reading the table failed");
    }

    private static String line(int visit) {
        return "v-" + visit + ",2026-03-16,medicare,PT,97110,15\n";
    }

    @Test
    void a_visit_stays_open_for_ten_thousand_rows_after_its_first() {
        String others =
                IntStream.range(2, 10_001).mapToObj(BillingCsvTest::line).collect(Collectors.joining());
        List<SessionEntry> entries = read(HEADER + ",minutes\n" + line(1) + others + line(1) + line(1));
        assertThat(((SessionEntry.Read) entries.get(0)).rows()).containsExactly(2, 10_002);
        SessionEntry.Unreadable late = refused(entries.get(entries.size() - 1));
        assertThat(late.where()).isEqualTo("row 10003, visit_id");
        assertThat(late.error()).contains("more than 10000 rows, or 64 MiB, after", "sort the table by visit");
    }

    /** Some readers fill one list again and again. */
    @Test
    void rows_may_be_lists_that_change_later() {
        List<List<String>> table = Stream.of(HEADER + ",minutes", line(1), line(2))
                .map(row -> List.of(row.strip().split(",", -1)))
                .toList();
        List<String> one = new ArrayList<>();
        Iterator<List<String>> rows = table.stream()
                .map(row -> {
                    one.clear();
                    one.addAll(row);
                    return one;
                })
                .iterator();
        assertThat(BillingCsv.readRows(rows, TableMapping.NONE, remark -> {}))
                .isEqualTo(BillingCsv.readRows(table.iterator(), TableMapping.NONE, remark -> {})
                        .toList());
    }

    @Test
    @NullUnmarked
    void a_row_that_is_missing_and_a_cell_that_is_are_answered_by_name() {
        Stream<SessionEntry> noRow = BillingCsv.readRows(
                Collections.<List<String>>singletonList(null).iterator(), TableMapping.NONE, remark -> {});
        assertThatNullPointerException().isThrownBy(noRow::toList).withMessage("rows");
        Stream<SessionEntry> noCell = BillingCsv.readRows(
                List.of(Collections.<String>singletonList(null)).iterator(), TableMapping.NONE, remark -> {});
        assertThatNullPointerException().isThrownBy(noCell::toList).withMessage("rows holds null");
    }

    @Test
    void no_more_is_read_than_the_window_needs() {
        byte[] header = (HEADER + ",minutes\n").getBytes(StandardCharsets.UTF_8);
        int[] rows = {0};
        InputStream endless = new InputStream() {
            private byte[] current = header;
            private int next;

            @Override
            public int read() {
                if (next == current.length) {
                    rows[0]++;
                    current = line(rows[0]).getBytes(StandardCharsets.UTF_8);
                    next = 0;
                }
                return current[next++];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
        Iterator<SessionEntry> entries =
                BillingCsv.readTable(endless, TableMapping.NONE, remark -> {}).iterator();
        for (int i = 0; i < 1_000; i++) {
            entries.next();
        }
        // The window, what was taken, and a buffer of text read ahead.
        assertThat(rows[0]).isBetween(11_000, 20_000);
    }

    @Test
    void many_rows_of_a_visit_are_named_in_part() {
        String rows = line(1).repeat(12);
        assertThat(read(HEADER + ",minutes\n" + rows).get(0).position())
                .isEqualTo("rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more");
    }

    @Test
    void a_refusal_marks_its_visit_whether_it_comes_before_or_after_and_no_other() {
        String bad = "v-1,2026-03-16,medicare,PT,97110,481\n";
        for (String table : List.of(bad + line(1) + line(2), line(1) + line(2) + bad)) {
            List<SessionEntry.Read> read = read(HEADER + ",minutes\n" + table).stream()
                    .filter(SessionEntry.Read.class::isInstance)
                    .map(SessionEntry.Read.class::cast)
                    .toList();
            assertThat(read).extracting(SessionEntry.Read::incomplete).containsExactly(true, false);
        }
    }

    @Property
    void any_bytes_are_told_of_and_never_thrown_at_the_caller(@ForAll byte[] bytes) {
        assertThatCode(() -> read(bytes, TableMapping.NONE)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("15", "23", "8")),
                Tuple.of(1, Arbitraries.of("", "1441", "x", "9:00", "1E1", "\"a,b\"", "'7")));
        Arbitrary<String> visit = Arbitraries.of("v-1", "v-2", "v-3", "");
        Arbitrary<String> code = Arbitraries.of("97110", "97140", "9711", "");
        return Combinators.combine(visit, code, cell, cell)
                .as((id, procedure, minutes, units) ->
                        id + ",2026-03-16,medicare,PT," + procedure + "," + minutes + "," + units + "\n")
                .list()
                .ofMaxSize(30);
    }

    @Property
    void every_row_stands_in_exactly_one_entry_and_the_order_of_rows_decides_nothing_but_order(
            @ForAll("rows") List<String> rows, @ForAll long seed) {
        List<SessionEntry> entries = read(HEADER + ",minutes,units\n" + String.join("", rows));
        List<Integer> told =
                entries.stream().flatMap(entry -> entry.rows().stream()).toList();
        assertThat(told).hasSameSizeAs(new HashSet<>(told));
        assertThat(new HashSet<>(told))
                .isEqualTo(IntStream.range(2, 2 + rows.size()).boxed().collect(Collectors.toSet()));

        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(minutesByVisit(read(HEADER + ",minutes,units\n" + String.join("", shuffled))))
                .isEqualTo(minutesByVisit(entries));
    }

    private static Object minutesByVisit(List<SessionEntry> entries) {
        return entries.stream()
                .filter(SessionEntry.Read.class::isInstance)
                .map(entry -> session(entry))
                .collect(Collectors.toMap(
                        session -> session.sessionId().orElse(""),
                        session -> session.treatments().stream()
                                .map(treatment -> treatment.code() + " " + treatment.time())
                                .sorted()
                                .toList()));
    }
}
